"""pydantic's compiled engine without the declarations of its schema types.

`import pydantic_core` declares some fifty typed dictionaries in `core_schema`, which only type checkers read: 9 of 13
ms. Here an empty stand-in takes their place while the package is imported, and is gone afterwards, so that pydantic
itself, which does need them, finds the real ones.
"""

import sys
from types import ModuleType
from typing import Any

_DECLARATIONS = "pydantic_core.core_schema"


class _Undeclared(ModuleType):
    def __getattr__(self, name: str) -> object:
        return Any


def engine() -> Any:
    """The module `pydantic_core`."""
    if "pydantic_core" not in sys.modules:
        sys.modules[_DECLARATIONS] = _Undeclared(_DECLARATIONS)
        try:
            import pydantic_core  # noqa: F401
        finally:
            del sys.modules[_DECLARATIONS]
    return sys.modules["pydantic_core"]

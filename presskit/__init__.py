"""presskit: one profile of a racing driver in, branded and tagged PDFs out.

The public names, each loaded when it is first asked for (PEP 562), so that `import presskit` costs nothing:

    build, check                                        a profile file in, PDFs or problems out
    read_profile, read_brand                            the authored inputs as frozen values: Profile, Brand
    paint                                               a finished Document of Pages as PDF bytes
    PressKitError, ModelError, OversetError, OutputError   what a user can cause; each carries its problems
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from presskit.errors import ModelError, OutputError, OversetError, PressKitError
    from presskit.load.brand.brand_file import read_brand
    from presskit.load.profile.profile_file import read_profile
    from presskit.model.brand import Brand
    from presskit.model.profile import Profile
    from presskit.page import Document, Page
    from presskit.pdf.writer import paint
    from presskit.pipeline import build, check

__all__ = [
    "Brand",
    "Document",
    "ModelError",
    "OutputError",
    "OversetError",
    "Page",
    "PressKitError",
    "Profile",
    "build",
    "check",
    "paint",
    "read_brand",
    "read_profile",
]

_HOMES = {
    "Brand": "model.brand",
    "Document": "page",
    "ModelError": "errors",
    "OutputError": "errors",
    "OversetError": "errors",
    "Page": "page",
    "PressKitError": "errors",
    "Profile": "model.profile",
    "build": "pipeline",
    "check": "pipeline",
    "paint": "pdf.writer",
    "read_brand": "load.brand.brand_file",
    "read_profile": "load.profile.profile_file",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

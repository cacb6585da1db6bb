"""presskit: one profile of a racing driver in, branded and tagged PDFs out.

The public names, each loaded when it is first asked for (PEP 562), so that `import presskit` costs nothing:

    build, check                                        a profile file in, PDFs or problems out
    Options                                             what a run may ask for besides editions and a brand
    lay_out                                             the pages of its editions: a Document of Pages each
    paint                                               the finished files of one of them
    read_profile, read_brand                            the authored inputs as frozen values: Profile, Brand
    PressKitError, ModelError, OversetError, OutputError   what a user can cause; each carries its problems
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from presskit.editions.files import paint
    from presskit.editions.options import Options
    from presskit.errors import ModelError, OutputError, OversetError, PressKitError
    from presskit.load.brand.brand_file import read_brand
    from presskit.load.profile.profile_file import read_profile
    from presskit.model.brand import Brand
    from presskit.model.profile import Profile
    from presskit.page import Document, Page
    from presskit.pipeline import build, check, lay_out

__all__ = [
    "Brand",
    "Document",
    "ModelError",
    "Options",
    "OutputError",
    "OversetError",
    "Page",
    "PressKitError",
    "Profile",
    "build",
    "check",
    "lay_out",
    "paint",
    "read_brand",
    "read_profile",
]

_HOMES = {
    "Brand": "model.brand",
    "Document": "page",
    "ModelError": "errors",
    "Options": "editions.options",
    "OutputError": "errors",
    "OversetError": "errors",
    "Page": "page",
    "PressKitError": "errors",
    "Profile": "model.profile",
    "build": "pipeline",
    "check": "pipeline",
    "lay_out": "pipeline",
    "paint": "editions.files",
    "read_brand": "load.brand.brand_file",
    "read_profile": "load.profile.profile_file",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from presskit.turns import TURN

    with TURN:
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

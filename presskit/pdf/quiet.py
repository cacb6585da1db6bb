"""ReportLab's object model, imported without running anybody's settings.

Importing ReportLab executes `reportlab_settings.py` and `reportlab_mods.py` from the module path (the working
folder included), `~/.reportlab_settings` and `~/.reportlab_mods`, and reads all variables RL_*. Here it finds
empty modules and no variables. Pillow, which ReportLab needs for pictures only, waits until somebody asks for
it: 9 of 24 ms. Everything is put back as it was afterwards.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_SETTINGS = (
    "reportlab_settings",
    "reportlab_mods",
    "reportlab.local_rl_settings",
    "reportlab.local_rl_mods",
)


class _PillowImage(ModuleType):
    """`PIL.Image`, loaded when its first attribute is read."""

    def __getattr__(self, name: str) -> object:
        import PIL.Image

        return getattr(PIL.Image, name)


@contextmanager
def _undisturbed() -> Iterator[None]:
    modules = {name: ModuleType(name) for name in _SETTINGS}
    if "PIL" not in sys.modules:
        modules["PIL"] = ModuleType("PIL")
        vars(modules["PIL"])["Image"] = _PillowImage("PIL.Image")
    before = {name: sys.modules.get(name) for name in modules}
    variables = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    sys.modules.update(modules)
    try:
        yield
    finally:
        os.environ.update(variables)
        for name, module in before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module


@contextmanager
def undated() -> Iterator[None]:
    """Hide SOURCE_DATE_EPOCH, which ReportLab reads for itself and stumbles over; dates come from the metadata."""
    date = os.environ.pop("SOURCE_DATE_EPOCH", None)
    try:
        yield
    finally:
        if date is not None:
            os.environ["SOURCE_DATE_EPOCH"] = date


with _undisturbed():
    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc", "undated"]

"""The kit in Typst through its Python binding, as PDF/UA-1 and PDF/A-2a."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fontpkg
import typst


def renderer() -> Callable[[dict[str, Any]], bytes]:
    """A function that makes one kit; fonts and template are opened once."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[fontpkg.path("Barlow", 400).parent],
    )
    compiler = typst.Compiler(input=Path(__file__).with_name("kit.typ"), root="/", font_paths=fonts)

    def render(kit: dict[str, Any]) -> bytes:
        made: bytes = compiler.compile(
            sys_inputs={"kit": json.dumps(kit, ensure_ascii=False)},
            format="pdf",
            timestamp=0,
            pdf_standards=["ua-1", "a-2a"],
        )
        return made

    return render

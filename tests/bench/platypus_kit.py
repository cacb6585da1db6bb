"""The kit in plain ReportLab Platypus, as its manual teaches: a yardstick without tags, artwork or shaping.

python platypus_kit.py PROFILE OUT
"""

import io
import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import fontpkg
from kit_text import read_kit
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

NIGHT, SUN, MIST = HexColor("#0A1030"), HexColor("#FFE100"), HexColor("#E4E9F6")
MARGIN, LABELS = 56, 110
MEASURE = A4[0] - 2 * MARGIN


def register_fonts() -> None:
    """Open the two faces once a process."""
    pdfmetrics.registerFont(TTFont("Kit", str(fontpkg.path("Barlow", 400))))
    pdfmetrics.registerFont(TTFont("KitBold", str(fontpkg.path("Barlow", 700))))
    pdfmetrics.registerFontFamily("Kit", normal="Kit", bold="KitBold", italic="Kit", boldItalic="KitBold")


BODY = ParagraphStyle("body", fontName="Kit", fontSize=11, leading=17, spaceAfter=9)
TITLE = ParagraphStyle("title", fontName="KitBold", fontSize=24, leading=30, textColor=NIGHT, spaceAfter=12)
QUESTION = ParagraphStyle("question", parent=BODY, fontName="KitBold", spaceBefore=8, spaceAfter=4)
QUOTE = ParagraphStyle("quote", parent=BODY, fontSize=14, leading=21, leftIndent=14, spaceBefore=6, spaceAfter=12)
CELL = ParagraphStyle("cell", fontName="Kit", fontSize=9.5, leading=13)
STRONG = ParagraphStyle("strong", parent=CELL, fontName="KitBold")


def render(kit: dict[str, Any]) -> bytes:
    """One kit as PDF."""
    name = f"{kit['given']} {kit['family']}"

    def cover(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setTitle(f"{name}, press kit")
        canvas.setFillColor(NIGHT)
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
        canvas.setFillColor(SUN)
        canvas.rect(0, 255, A4[0], 9, stroke=0, fill=1)
        canvas.setFillColor(white)
        canvas.setFont("KitBold", 34)
        canvas.drawString(MARGIN, 340, name)
        canvas.setFont("Kit", 14)
        canvas.drawString(MARGIN, 300, kit["tagline"])

    def page(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFillColor(NIGHT)
        canvas.rect(0, A4[1] - 34, A4[0], 34, stroke=0, fill=1)
        canvas.setFillColor(white)
        canvas.setFont("KitBold", 9)
        canvas.drawString(MARGIN, A4[1] - 22, name)
        canvas.setFillColor(NIGHT)
        canvas.drawRightString(A4[0] - MARGIN, 34, f"Page {canvas.getPageNumber()}")

    frame = Frame(MARGIN, 56, MEASURE, A4[1] - 120, 0, 0, 0, 0)
    sink = io.BytesIO()
    document = BaseDocTemplate(sink, pagesize=A4)
    document.addPageTemplates(
        [PageTemplate("cover", [frame], onPage=cover), PageTemplate("page", [frame], onPage=page)]
    )
    document.build(_story(kit))
    return sink.getvalue()


def _story(kit: dict[str, Any]) -> list[Any]:
    story: list[Any] = [NextPageTemplate("page"), PageBreak(), Paragraph("The story", TITLE)]
    story += [Paragraph(escape(text), BODY) for text in kit["story"]]
    story += [PageBreak(), Paragraph("Interview", TITLE)]
    for question, answer in kit["interview"]:
        story += [Paragraph(escape(question), QUESTION), Paragraph(escape(answer), BODY)]
    story += [PageBreak(), Paragraph("Facts", TITLE), _table(kit["facts"], STRONG, MIST), Spacer(1, 18)]
    story += [Paragraph(escape(quote), QUOTE) for quote in kit["quotes"]]
    return [*story, PageBreak(), Paragraph("Results", TITLE), _results(kit)]


def _table(rows: list[list[str]], first: ParagraphStyle, ground: HexColor) -> Table:
    cells = [[Paragraph(escape(a), first), Paragraph(escape(b), CELL)] for a, b in rows]
    return Table(cells, colWidths=[LABELS, MEASURE - LABELS], style=_ruled(("BACKGROUND", (0, 0), (-1, -1), ground)))


def _results(kit: dict[str, Any]) -> Table:
    cells: list[list[Any]] = []
    spans: list[tuple[Any, ...]] = []
    for group in kit["results"]:
        spans.append(("SPAN", (0, len(cells)), (1, len(cells))))
        cells.append([Paragraph(escape(group["season"]), STRONG), ""])
        cells += [[Paragraph(escape(place), CELL), Paragraph(escape(event), CELL)] for place, event in group["rows"]]
    return Table(cells, colWidths=[LABELS, MEASURE - LABELS], style=_ruled(*spans))


def _ruled(*more: tuple[Any, ...]) -> TableStyle:
    return TableStyle([*more, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.5, NIGHT)])


if __name__ == "__main__":
    register_fonts()
    Path(sys.argv[2]).write_bytes(render(read_kit(Path(sys.argv[1]))))

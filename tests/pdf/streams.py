"""Is everything on the pages of a file tagged, and does the tag tree say the same as the pages? For any edition."""

from collections.abc import Iterator

import pikepdf

from tests.pdf.marks import read_content

KEPT_EMPTY = {"Document", "TD", "TH"}


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Everything that is wrong with the marks, the tag tree and the way back from the pages; empty if nothing is.

    Every paint operator stands in exactly one mark or artifact; the MCIDs of a page count from 0; each MCID and each
    annotation is found once in the tree, by an element of the mark's own tag; the tree's order is the paint order;
    the ParentTree has one entry a MCID and leads to that element.
    """
    contents = [read_content(page) for page in pdf.pages]
    found = [f"page {n}: {fault}" for n, content in enumerate(contents, 1) for fault in content.faults]
    numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
    leaves = list(_leaves(pdf.Root.StructTreeRoot, numbers))
    marked = [(page, mcid, element) for kind, page, mcid, element in leaves if kind == "mark"]
    painted = [(page, mcid) for page, content in enumerate(contents) for mcid in content.mcids]
    found += [f"page {p + 1}: MCID {m} is not in the tree" for p, m in painted if (p, m, 0) not in _places(marked)]
    if [(page, mcid) for page, mcid, _ in marked] != painted:
        found.append("the order of the tree is not the order of painting")
    found += _tag_faults(marked, contents)
    found += _way_back(pdf, marked, [(page, obj, e) for kind, page, obj, e in leaves if kind == "object"])
    found += [f"{element.S} is empty" for element in _elements(pdf.Root.StructTreeRoot) if _is_bare(element)]
    return found


def unembedded_fonts(pdf: pikepdf.Pdf) -> list[str]:
    """Fonts of the pages that have no font program in the file."""
    names = []
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            descriptor = (
                font.DescendantFonts[0].FontDescriptor
                if "/DescendantFonts" in font
                else font.get("/FontDescriptor", {})
            )
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                names.append(str(font.BaseFont))
    return names


def _places(marked: list[tuple[int, int, pikepdf.Object]]) -> set[tuple[int, int, int]]:
    return {(page, mcid, 0) for page, mcid, _ in marked}


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def kids(node: pikepdf.Object) -> list[pikepdf.Object]:
    if "/K" not in node:
        return []
    return list(node.K) if isinstance(node.K, pikepdf.Array) else [node.K]


def _leaves(
    node: pikepdf.Object, pages: dict[tuple[int, int], int]
) -> Iterator[tuple[str, int, int | tuple[int, int], pikepdf.Object]]:
    for kid in kids(node):
        if not isinstance(kid, pikepdf.Dictionary):
            yield "mark", pages[node.Pg.objgen], int(kid), node
        elif kid.get("/Type") == "/MCR":
            yield "mark", pages[kid.Pg.objgen], int(kid.MCID), node
        elif kid.get("/Type") == "/OBJR":
            yield "object", pages[kid.get("/Pg", node.get("/Pg")).objgen], kid.Obj.objgen, node
        else:
            yield from _leaves(kid, pages)


def _tag_faults(marked: list[tuple[int, int, pikepdf.Object]], contents: list) -> Iterator[str]:  # type: ignore[type-arg]
    for page, mcid, element in marked:
        tags = [mark.tag for mark in contents[page].marks if mark.mcid == mcid]
        if tags != [str(element.S).lstrip("/")]:
            yield f"page {page + 1}: MCID {mcid} is painted as {tags} and tagged as {element.S}"


def _way_back(
    pdf: pikepdf.Pdf,
    marked: list[tuple[int, int, pikepdf.Object]],
    objects: list[tuple[int, tuple[int, int], pikepdf.Object]],
) -> Iterator[str]:
    tree = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    entries = {int(key): value for key, value in zip(tree[::2], tree[1::2], strict=True)}
    for number, page in enumerate(pdf.pages):
        own = [element.objgen for on, _, element in marked if on == number]
        back = [element.objgen for element in entries.pop(int(page.StructParents))]
        if own != back:
            yield f"page {number + 1}: the ParentTree leads elsewhere"
        for annotation in page.get("/Annots", []):
            owner = entries.pop(int(annotation.StructParent), None)
            found = [element.objgen for on, obj, element in objects if (on, obj) == (number, annotation.objgen)]
            if owner is None or found != [owner.objgen]:
                yield f"page {number + 1}: an annotation is not in the tree"
    if entries:
        yield f"the ParentTree has entries of nothing: {sorted(entries)}"
    if int(pdf.Root.StructTreeRoot.ParentTreeNextKey) != len(tree) // 2:
        yield "ParentTreeNextKey is not the next key"


def _is_bare(element: pikepdf.Object) -> bool:
    return not kids(element) and str(element.S).lstrip("/") not in KEPT_EMPTY

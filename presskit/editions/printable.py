"""The brand of an edition for print: every colour in inks, as the brand gives them or worked out for the press.

In: a Brand and the printing condition. Out: the Brand with inks, and a note if some had to be worked out: only a proof
on the paper shows whether they are the company's colours.
"""

from presskit.errors import Problem
from presskit.imaging.worked_out_inks import inks_of
from presskit.model.brand import Brand
from presskit.model.colour import Cmyk, Colour
from presskit.model.press import OutputIntent
from presskit.model.recolouring import colours, recoloured

_MOST_NAMED = 3
"""Colours of the palette whose inks a hint gives."""


def with_inks(brand: Brand, intent: OutputIntent) -> tuple[Brand, tuple[Problem, ...]]:
    """The brand with inks for all its colours.

    Raises:
        ProfileError: the profile of the condition is damaged.
    """
    lacking = [colour for colour in colours(brand) if colour.cmyk is None]
    if not lacking:
        return brand, ()
    rgbs = tuple(dict.fromkeys(colour.rgb for colour in lacking))
    found = dict(zip(rgbs, inks_of(rgbs, intent.profile), strict=True))

    def inked(colour: Colour) -> Colour:
        if colour.cmyk is not None:
            return colour
        inks = found[colour.rgb]
        return colour._replace(cmyk=inks.cmyk, twin=colour.twin or inks.rgb)

    return recoloured(brand, inked), (_note(brand, [inked(colour) for colour in lacking], intent),)


def _note(brand: Brand, worked_out: list[Colour], intent: OutputIntent) -> Problem:
    count = len({colour.name for colour in worked_out})
    named = {
        colour.name: colour.cmyk for colour in worked_out if colour.cmyk and f"palette.{colour.name}" in brand.origins
    }
    given = ", ".join(f"{name}: {_per_cent(cmyk)}" for name, cmyk in list(named.items())[:_MOST_NAMED])
    hint = "ask the print shop for a proof; with their answer give presskit.inks"
    return Problem(
        "PB111",
        brand.origins["color"],
        f"the brand gives no inks for {count} of its colours: they are worked out for {intent.identifier}",
        f"{hint}, such as {{{given}}}" if given else f"{hint} for colours of color.palette",
        "warning",
    )


def _per_cent(cmyk: Cmyk) -> str:
    return f"[{', '.join(f'{100 * share:.0f}' for share in cmyk)}]"

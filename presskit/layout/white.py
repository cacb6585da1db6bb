"""What a surface cannot give: white panels, and the ink for text and codes on them."""

from presskit.layout.setting import Setting
from presskit.model.colour import Colour
from presskit.model.contrast import SMALL_TEXT, contrast

BLACK = Colour("panel black", (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0))
WHITE = Colour("panel white", (1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0))


def dark_on_white(setting: Setting) -> Colour:
    """The brand's text colour for a white panel, whatever its surfaces are."""
    paper, deep = setting.surface("paper"), setting.surface("deep")
    inks = (paper.fg, deep.bg, deep.fg)
    return next((ink for ink in inks if contrast(ink.rgb, WHITE.rgb) >= SMALL_TEXT), BLACK)

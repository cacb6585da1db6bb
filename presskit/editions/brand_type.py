"""The type of a brand, opened and judged: fonts that cannot be used are told where the brand names them.

In: a Brand. Out: its fonts by role; problems at the lines of the brand file.
"""

from contextlib import suppress
from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import shown
from presskit.model.brand import Brand, RoleName
from presskit.typography.faces import RoleFont, open_fonts
from presskit.typography.font_soundness import refuse_unsound
from presskit.typography.fontfiles import FamilyNotInstalled, FontProblem, load_font


def opened_fonts(brand: Brand, language: str) -> dict[RoleName, RoleFont]:
    """Every font of a brand, opened; those of its own folder are looked at more closely.

    Raises:
        ModelError: a problem for every file that cannot be used.
    """
    fonts, problems = open_fonts(brand, language), dict[str, Problem]()
    opened: dict[RoleName, RoleFont] = {}
    for name, role in brand.roles.items():
        try:
            opened[name] = fonts[name]
            if role.files:
                refuse_unsound(opened[name])
        except FontProblem as error:
            problems[error.file] = unusable(brand, error)
        except FamilyNotInstalled as error:
            message = f"the font family {shown(error.family)} is not installed"
            problems[error.family] = Problem("PK709", Origin(brand.name), message, error.pip_line)
    if problems:
        raise ModelError(list(problems.values()))
    return opened


def unusable(brand: Brand, error: FontProblem) -> Problem:
    """A font that cannot be used, where the brand names it."""
    message = f"the font {shown(Path(error.file).name)} cannot be used: {error.reason}"
    return Problem("PK708", _place(brand, error.file), message, "replace the file, or name another font in the brand")


def embedding_warnings(brand: Brand) -> tuple[Problem, ...]:
    """A warning for every font of the brand's own folder that says it must not be embedded."""
    found = []
    for file in dict.fromkeys(file for role in brand.roles.values() for file in role.files):
        with suppress(FontProblem):  # a file that cannot be used is told where its font is opened
            if remark := load_font(file).embedding:
                message = f"the font {shown(Path(file).name)}: {remark}"
                hint = "ask the foundry, or choose another font"
                found.append(Problem("PK714", _place(brand, file), message, hint, "warning"))
    return tuple(found)


def _place(brand: Brand, file: str) -> Origin:
    return brand.origins.get(file) or Origin(file)

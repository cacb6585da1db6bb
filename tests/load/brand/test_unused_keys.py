"""What a brand file says and nobody uses is told once."""

from pathlib import Path

import pytest

from presskit.load.brand.brand_file import read_brand


def told(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "brand.yml"
    path.write_text(text, "utf-8")
    return [warning.message for warning in read_brand(path)[1] if warning.code == "PB119"]


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("typography: {base: {size: 30pt}}", "typography.base.size"),
        ("typography: {base: {family: Barlow, weight: 400, line-height: 1.4}}", "typography.base.line-height"),
        ("typography: {link: {color: primary}, monospace: Fira Code}", "typography.link, typography.monospace"),
        (
            "typography: {headings: {color: primary, style: italic}, base: Barlow}\nmeta: {link: https://a.example}",
            "typography.headings.color",
        ),
    ],
)
def test_keys_without_effect_are_told_in_one_note(tmp_path: Path, text: str, unused: str) -> None:
    assert told(tmp_path, f'color: {{primary: "#336699"}}\n{text}\n') == [f"not used: {unused}"]


def test_colours_for_parts_that_no_page_has_are_told(tmp_path: Path) -> None:
    colours = ", ".join(f'{key}: "#336699"' for key in ("primary", "secondary", "tertiary", "success", "danger"))
    assert told(tmp_path, f"color: {{{colours}}}\n") == ["not used: color.tertiary, color.success, color.danger"]
    long = ", ".join(f"c{number}: navy" for number in range(12))
    assert told(tmp_path, f"color: {{primary: navy, {long}}}\n")[0].endswith("color.c7 and 4 more")


@pytest.mark.parametrize(
    "text",
    [
        'color: {primary: "#336699", secondary: "#CC0000"}\ndefaults: {bootstrap: {size: 3}}',
        'color: {info: "#336699"}',
        'color: {primary: "#336699"}\ntypography: {base: {size: 11pt}}\npresskit: {styles: {a4: {text: 10/14}}}',
        'color: {primary: "#336699"}\ntypography: {base: {size: }}',
    ],
)
def test_what_is_used_or_decided_is_not_told(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, f"{text}\n") == []

"""Which colour profiles a print file may carry, and what the others are called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from presskit.errors import ModelError
from presskit.load.icc import read_intent
from presskit.locations import icc_folder

SHIPPED = icc_folder() / "ISOcoated_v2_300_bas.icc"
DATA = SHIPPED.read_bytes()


def at(position: int, value: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data[:position] + value + data[position + len(value) :]


def described(name: bytes) -> bytes:
    """The shipped profile under another name of the same length."""
    old = b"ISO Coated v2 300% (basICColor)"
    assert DATA.count(old) == 1
    return DATA.replace(old, name.ljust(len(old)))


def read(tmp_path: Path, data: bytes):  # type: ignore[no-untyped-def]
    path = tmp_path / "press.icc"
    path.write_bytes(data)
    return read_intent(path)


def test_the_shipped_profile_is_fogra39() -> None:
    intent = read_intent(SHIPPED)
    assert (intent.identifier, intent.registered) == ("FOGRA39", True)
    assert intent.description == "ISO Coated v2 300% (basICColor)"
    assert intent.profile == DATA


def test_its_licence_lies_beside_it() -> None:
    text = SHIPPED.with_name(SHIPPED.name + ".txt").read_text("utf-8")
    assert "zlib/libpng License" in text
    assert "basICColor GmbH" in text


@pytest.mark.parametrize(
    ("name", "identifier", "registered"),
    [
        (b"PSO Uncoated v3 (FOGRA52)", "FOGRA52", True),
        (b"Coated FOGRA39 (ISO 12647)", "FOGRA39", True),
        (b"PSO Coated v3", "FOGRA51", True),
        (b"House of Print, recycled", "House of Print, recycled", False),
        (b"FOGRA391", "FOGRA391", False),
    ],
)
def test_the_condition_is_named_by_the_profile(name: bytes, identifier: str, registered: bool, tmp_path: Path) -> None:
    intent = read(tmp_path, described(name))
    assert (intent.identifier, intent.registered) == (identifier, registered)


def test_a_description_of_version_4_is_read(tmp_path: Path) -> None:
    text = "Presse Süd".encode("utf-16-be")
    tag = b"mluc" + bytes(4) + (1).to_bytes(4) + (12).to_bytes(4) + b"deDE" + len(text).to_bytes(4) + (28).to_bytes(4)
    tag += text
    assert DATA[132:136] == b"desc"
    entry = b"desc" + len(DATA).to_bytes(4) + len(tag).to_bytes(4)
    whole = DATA[:132] + entry + DATA[144:] + tag
    whole = len(whole).to_bytes(4) + whole[4:8] + b"\x04" + whole[9:]
    assert read(tmp_path, whole).identifier == "Presse Süd"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (at(12, b"mntr"), "is the profile of a monitor, not of a press"),
        (at(12, b"abcd"), "is the profile of something else, not of a press"),
        (at(16, b"RGB "), "is for RGB, not for CMYK"),
        (at(8, b"\x05"), "is an ICC profile of version 5"),
        (at(36, b"xxxx"), "is not an ICC profile"),
        (lambda data: data[:-1], "is not whole"),
        (lambda data: data + b"\0", "is not whole"),
        (lambda data: b"", "is not an ICC profile"),
        (at(128, b"\0\0\0\0"), "lacks the tables that turn colours into inks"),
        (lambda data: data.replace(b"B2A0", b"B2Ax", 1), "lacks the tables"),
    ],
)
def test_what_is_no_profile_of_a_press_is_refused(change: Callable[[bytes], bytes], said: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError) as raised:
        read(tmp_path, change(DATA))
    (problem,) = raised.value.problems
    assert problem.code == "PK801"
    assert said in problem.message
    assert "ask the print shop" in problem.hint


def test_a_missing_profile_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="PK301"):
        read_intent(tmp_path / "none.icc")

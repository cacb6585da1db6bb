"""The command: what it writes, what it says where, and how it ends."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from presskit import cli, pipeline
from presskit.cli import run
from presskit.errors import Origin, OutputError, Problem
from tests.conftest import BRANDS, JESSICA, ROOT
from tests.photographs import camera_file
from tests.preflight.job import job, mutated

Captured = pytest.CaptureFixture[str]


def child(*arguments: str, cwd: Path, script: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    start = ["-c", script] if script else ["-m", "presskit"]
    return subprocess.run(
        [sys.executable, *start, *arguments], cwd=cwd, capture_output=True, text=True, timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_a_starter_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "Mara Examplova"]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "mara-examplova/profile.yaml", "mara-examplova/schema.json", "mara-examplova/photos/cover.jpg",
    ]  # fmt: skip
    text = Path("mara-examplova/profile.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=schema.json\n")
    assert json.loads(Path("mara-examplova/schema.json").read_text(encoding="utf-8"))["title"] == "Profile"
    assert run(["check", "mara-examplova/profile.yaml"]) == 0
    assert capsys.readouterr().err == "No problems found.\n"
    assert run(["build", "mara-examplova/profile.yaml"]) == 0
    out, err = capsys.readouterr()
    assert "out/mara-examplova/press-kit.pdf  " in out
    assert err == ""
    assert Path("out/mara-examplova/press-kit.pdf").read_bytes().startswith(b"%PDF-")


def test_an_existing_folder_is_kept(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "mara"
    target.mkdir()
    (target / "profile.yaml").write_text("mine", encoding="utf-8")
    assert run(["new", str(target)]) == 2
    assert "--force" in capsys.readouterr().err
    assert (target / "profile.yaml").read_text(encoding="utf-8") == "mine"
    assert run(["new", str(target), "--force"]) == 0
    assert (target / "profile.yaml").read_text(encoding="utf-8") != "mine"


def test_a_profile_with_errors_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text("person:\n  nam: Jo\n", encoding="utf-8")
    Path("out").mkdir()
    assert run(["build", "p.yaml"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        'p.yaml:1:1: PK104 person lacks "name"\n'
        "    1 | person:\n"
        "      | ^^^^^^\n"
        "   hint: for example name: Mara Example\n"
        'p.yaml:2:3: PK102 unknown key "nam"\n'
        "    2 |   nam: Jo\n"
        "      |   ^^^\n"
        "   hint: did you mean name?\n"
        "2 errors in 1 file. Nothing was written.\n"
    )
    assert list(Path("out").iterdir()) == []


def test_machines_are_told_on_stdout(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "p.yaml").write_text("person: {}\n", encoding="utf-8")
    assert run(["check", str(tmp_path / "p.yaml"), "--format", "github"]) == 1
    out, err = capsys.readouterr()
    assert (out[:13], err) == ("::error file=", "")
    assert run(["build", str(JESSICA), "--out", str(tmp_path / "out"), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (kit,) = [file for file in told["files"] if file["edition"] == "press-kit"]
    assert (kit["pages"], told["errors"]) == (7, 0)
    assert Path(kit["path"]).stat().st_size == kit["bytes"]


def test_what_cannot_be_written_is_the_environment(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    assert run(["build", str(JESSICA), "--out", str(tmp_path / "out")]) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert "PK501 cannot be written" in err


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (OutputError((Problem("PK501", Origin("x"), "the disk is full"),)), 4, "the disk is full"),
        (KeyboardInterrupt(), 130, "Stopped by you"),
        (RuntimeError("oops"), 70, "This is a bug of presskit"),
    ],
)
def test_how_it_ends(
    raised: BaseException, code: int, words: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(pipeline, "build", fail)
    assert run(["build", str(JESSICA)]) == code
    err = capsys.readouterr().err
    assert words in err
    assert "Traceback" not in err


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr(pipeline, "build", fail)
    with pytest.raises(RuntimeError, match="oops"):
        run(["--debug", "build", str(JESSICA)])


@pytest.mark.parametrize(
    "arguments",
    [
        ["bild"],
        ["build"],
        ["build", "p.yaml", "--brnd", "x"],
        ["check", "p.yaml", "--format", "xml"],
        ["build", "p.yaml", "--max-mail-size", "3"],
    ],
)
def test_wrong_use(arguments: list[str], capsys: Captured) -> None:
    assert run(arguments) == 2
    assert "Error:" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], *([name] for name in cli.COMMANDS)], ids="".join)
def test_help_shows_examples(command: list[str], capsys: Captured) -> None:
    assert run([*command, "--help"]) == 0
    assert f"presskit {''.join(command)}" in capsys.readouterr().out


def test_every_command_is_in_the_help(capsys: Captured) -> None:
    run(["--help"])
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in cli.COMMANDS)
    assert "_PRESSKIT_COMPLETE" in out


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    script = f"{sys.executable} -m presskit schema | head -c 1; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    assert (run.stdout, run.stderr) == ("{0\n", "")


def test_a_fault_in_the_profile_is_told_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("person: [\n", encoding="utf-8")
    script = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('loaded:', *{m.split('.')[0] for m in sys.modules}))\n"
        "from presskit.cli import main; main()"
    )
    ended = child("check", "p.yaml", cwd=tmp_path, script=script)
    assert ended.returncode == 1
    loaded = set(ended.stdout.partition("loaded:")[2].split())
    assert "yaml" in loaded
    assert not loaded & {"reportlab", "pydantic", "pydantic_core", "PIL", "uharfbuzz", "coloraide"}


@pytest.mark.parametrize("name", ["reportlab_settings.py", "yaml.py", "click.py"])
def test_python_files_of_the_working_folder_are_not_run_by_the_command(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("from pathlib import Path\nPath('ran').touch()\n", encoding="utf-8")
    console_script = "import sys; sys.path[:] = [p for p in sys.path if p]; from presskit.cli import main; main()"
    ended = child("build", str(JESSICA), cwd=tmp_path, script=console_script)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert not (tmp_path / "ran").exists()


def test_settings_of_reportlab_in_the_working_folder_are_not_run(tmp_path: Path) -> None:
    """Even `python -m presskit`, which puts the working folder on the path."""
    (tmp_path / "reportlab_settings.py").write_text("open('ran', 'w').close()\n", encoding="utf-8")
    ended = child("build", str(JESSICA), cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert not (tmp_path / "ran").exists()


def test_force_keeps_the_profile_that_somebody_wrote(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "mara"
    for words in ("first", "second"):
        target.mkdir(exist_ok=True)
        (target / "profile.yaml").write_text(words, encoding="utf-8")
        assert run(["new", str(target), "--force"]) == 0
        assert "is kept as" in capsys.readouterr().err
    assert run(["new", str(target), "--force"]) == 0
    assert "is kept as" not in capsys.readouterr().err
    kept = {path.name: path.read_text() for path in target.glob("*.bak*")}
    assert kept == {"profile.yaml.bak": "first", "profile.yaml.bak2": "second"}


@pytest.mark.parametrize("name", ["", ".", "..", "/", "x" * 121])
def test_a_folder_needs_a_name(name: str, capsys: Captured) -> None:
    assert run(["new", name]) == 2
    assert "name" in capsys.readouterr().err


def test_the_command_to_copy_is_quoted(tmp_path: Path, capsys: Captured) -> None:
    assert run(["new", str(tmp_path / "it's" / "Mara's kit")]) == 0
    command = capsys.readouterr().err.partition("then: ")[2]
    assert shlex.split(command) == ["presskit", "build", str(tmp_path / "it's" / "mara-s-kit" / "profile.yaml")]


@pytest.mark.parametrize("seconds", ["abc", "²", "-1", "253402300800", "9" * 5000])
@pytest.mark.parametrize("command", ["build", "check", "proof"])
def test_a_bad_source_date_is_wrong_use(
    command: str, seconds: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert run([command, str(JESSICA)]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seconds", ["", "0", "253402300799"])
def test_a_good_source_date(seconds: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert run(["build", str(JESSICA), "--out", str(tmp_path)]) == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--brand", "apx"], "did you mean apex?"),
        (["--brand", "zzz"], f"installed: {', '.join(BRANDS)}"),
        (["--brand", "br"], "for a path write ./br"),
        (["--brand", "./br"], "has no brand file"),
        (["--brand", "./gone.yaml"], "the path does not exist"),
        (["--brand", ""], "--brand needs"),
        (["--edition", "press-kt"], "did you mean press-kit?"),
    ],
)
def test_what_is_asked_for_and_does_not_exist_is_wrong_use(
    options: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("br").mkdir()
    assert run(["build", str(JESSICA), *options]) == 2
    assert words in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["br"]


def test_a_brand_that_the_profile_misnames_is_a_fault_of_the_profile(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("person: {name: Jo}\nbrand: apx\n", encoding="utf-8")
    assert run(["check", str(tmp_path / "p.yaml")]) == 1


def test_an_empty_brand_file_is_not_told_of_starters(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "brand.yml").write_text("", encoding="utf-8")
    assert run(["check", str(JESSICA), "--brand", str(tmp_path / "brand.yml")]) == 1
    assert "presskit new" not in capsys.readouterr().err
    (tmp_path / "p.yaml").write_text("", encoding="utf-8")
    assert run(["check", str(tmp_path / "p.yaml")]) == 1
    assert "presskit new" in capsys.readouterr().err


def test_templates_without_words_are_the_fault_of_their_folder(tmp_path: Path, capsys: Captured) -> None:
    assert run(["check", str(JESSICA), "--templates", str(tmp_path)]) == 1
    assert f"{tmp_path}: PK706 this folder of templates lacks the fixed words" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("build {jessica} >&-", 0),
        ("build {jessica} >&- 2>&-", 0),
        ("check nothing.yaml 2>&-", 1),
        ("bild 2>&-", 2),
        ("schema > /dev/full", 4),
        ("schema > /dev/full 2> /dev/full", 4),
        ("schema | true", 0),
        ("build {jessica} | true", 0),
    ],
)
def test_streams_that_cannot_be_written(line: str, code: int, tmp_path: Path) -> None:
    script = f"{sys.executable} -m presskit {line.format(jessica=JESSICA)}; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    assert ended.returncode == code
    assert "Traceback" not in ended.stderr and "Exception" not in ended.stderr
    assert (tmp_path / "out").exists() == line.startswith("build")


@pytest.mark.parametrize("name", ["click.py", "yaml.py", "reportlab_settings.py", "gc.py", "shlex.py", "signal.py"])
def test_modules_of_the_working_folder_are_not_run_by_the_module(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("open('ran', 'w').close()\n", encoding="utf-8")
    ended = child("build", str(JESSICA), cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (signal.SIGINT, "Stopped by you. No file is half written.\n"),
        (signal.SIGTERM, "Stopped. No file is half written.\n"),
        (signal.SIGHUP, "Stopped. No file is half written.\n"),
    ],
)
def test_stopping_while_the_libraries_are_loaded(number: signal.Signals, said: str, tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'click': os.kill(os.getpid(), int(sys.argv[1]))\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from presskit.__main__ import main; main()"
    )
    ended = child(str(int(number)), cwd=tmp_path, script=script)
    assert (ended.returncode, ended.stdout, ended.stderr) == (128 + number, "", said)


def test_a_signal_that_is_to_be_ignored_is_ignored(tmp_path: Path) -> None:
    script = (
        "import os, signal\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "from presskit.__main__ import main\n"
        "os.kill(os.getpid(), signal.SIGHUP)\n"
        "main()"
    )
    ended = child("--version", cwd=tmp_path, script=script)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_check_reads_a_print_file(tmp_path: Path, capsys: Captured) -> None:
    good, broken = tmp_path / "good.pdf", tmp_path / "broken.PDF"
    good.write_bytes(job())
    broken.write_bytes(mutated(lambda pdf: pdf.pages[1].obj.__delitem__("/TrimBox")))
    assert run(["check", str(good)]) == 0
    assert capsys.readouterr().err == (
        "No problems found. Ready for print: 2 pages, 120 × 80 mm with 3 mm bleed, FOGRA39.\n"
    )
    assert run(["check", str(broken)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{broken}: PK908 page 2: it does not say where it is cut (TrimBox)",
        "   hint: set trim and bleed in the document, not in the PDF",
        "1 error in 1 file. Not ready for print.",
    ]


def test_check_tells_a_file_for_screens(kit: Path, capsys: Captured) -> None:
    assert run(["check", str(kit)]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.endswith(
        "Not ready for print. It is made for screens; print files come from editions such as the handout."
    )


def test_check_tells_what_is_no_print_file(tmp_path: Path, capsys: Captured) -> None:
    for name, data, code in (("a.pdf", b"hello", "PK900"), ("b.pdf", job()[:9000], "PK900")):
        (tmp_path / name).write_bytes(data)
        assert run(["check", str(tmp_path / name)]) == 1
        assert f"{name}: {code} " in capsys.readouterr().err
    assert run(["check", str(tmp_path / "missing.pdf"), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "PK301"


def test_photos_are_made_to_fit_an_e_mail_and_cost_what_is_said(tmp_path: Path, capsys: Captured) -> None:
    profile = "person: {name: Jo Example}\nissued: 2020-03-01\nphotos:\n"
    for number in range(4):
        (tmp_path / f"{number}.jpg").write_bytes(camera_file(number))
        profile += f"  - {{file: {number}.jpg, alt: Photographs side by side., credit: Jo Sample}}\n"
    (tmp_path / "jo.yaml").write_text(profile)
    asked = ["build", str(tmp_path / "jo.yaml"), "--edition", "press-kit", "--out", str(tmp_path)]
    assert run([*asked, "--max-mail-size", "450kB"]) == 0
    file, *costs = capsys.readouterr().out.splitlines()
    assert (tmp_path / "jo-example" / "press-kit.pdf").stat().st_size < 450_000 * 3 / 4
    assert file.endswith("kB") and len(costs) >= 2
    assert all(re.fullmatch(r"  \d\.jpg  \d+ kB, \d+ ppi, quality \d+", cost) for cost in costs)
    assert run([*asked, "--max-mail-size", "20kB"]) == 1
    assert "--max-mail-size: PK611 with everything at its smallest" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option",
    [
        ("--no-marks",),
        ("--bleed", "4mm"),
        ("--sheet", "2up"),
        ("--icc", str(ROOT / "assets/icc/ISOcoated_v2_300_bas.icc")),
    ],
)
def test_options_for_print_ask_for_an_edition_for_print(
    option: tuple[str, ...], tmp_path: Path, capsys: Captured
) -> None:
    asked = ["build", str(JESSICA), "--edition", "press-kit", "--out", str(tmp_path), *option]
    assert run(asked) == 1
    told = capsys.readouterr().err
    assert f"{option[0]}: PK210 no edition of this run is for print\n" in told
    assert "hint: build also --edition handout or --edition handout-a5\n" in told
    assert not list(tmp_path.iterdir())


def test_the_size_of_an_e_mail_asks_for_an_edition_for_the_screen(tmp_path: Path, capsys: Captured) -> None:
    asked = ["build", str(JESSICA), "--edition", "handout", "--out", str(tmp_path), "--max-mail-size", "3MB"]
    assert run(asked) == 1
    assert "--max-mail-size: PK210 no edition of this run goes by e-mail" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_name_that_fits_nowhere_is_told_at_its_place(tmp_path: Path, capsys: Captured) -> None:
    profile = tmp_path / "long.yaml"
    profile.write_text(f"person: {{name: Jo {'M' * 80}}}\nstory: [{{text: One two.}}]\nbio: {{short: A b c.}}\n")
    assert run(["check", str(profile)]) == 1
    told = capsys.readouterr().err
    assert f"{profile}:1:16: PK204 the name has 1 word too many for page 1 of the handout\n" in told
    assert "in 1 file." in told


@pytest.mark.parametrize("option", [("--brand", "apex"), ("--with", "campaign.yaml"), ("--for", "Example Oil")])
def test_options_of_a_profile_are_refused_with_a_pdf(option: tuple[str, ...], tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(job())
    assert run(["check", str(path), *option]) == 2
    assert "A PDF is checked as it is" in capsys.readouterr().err


@pytest.mark.parametrize(("issued", "written"), [("2020-03-01", "2020-03-01"), (None, "1970-01-02T00:00:00Z")])
def test_the_date_of_issue_goes_before_that_of_the_build(
    issued: str | None, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    profile = tmp_path / "profile.yaml"
    dated = f"issued: {issued}\n" if issued else ""
    profile.write_text(f"{dated}person: {{name: Jo Example}}\nstory: [{{text: It was a race.}}]\n", "utf-8")
    assert run(["build", str(profile), "--edition", "press-kit", "--out", str(tmp_path / "out")]) == 0
    with pikepdf.open(tmp_path / "out" / "jo-example" / "press-kit.pdf") as pdf, pdf.open_metadata() as metadata:
        assert str(metadata["xmp:CreateDate"]).startswith(written)

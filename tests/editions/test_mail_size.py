"""The e-mail edition: photos as good as the message allows, and told what they cost."""

import subprocess
import sys
from dataclasses import replace
from email import policy as policies
from email.message import EmailMessage
from pathlib import Path

import pytest

from presskit.editions.files import painted
from presskit.editions.job import MailLimit
from presskit.editions.mail_size import mailed, message_size, room
from presskit.errors import ModelError, Origin
from presskit.imaging.budget import _STEPS, Fitted, develop_within
from presskit.imaging.develop import Finish, developed, pictures_of
from presskit.imaging.expose import Inks, Setting
from presskit.model.geometry import Box
from presskit.model.template import Policy
from presskit.page import Artifact, Document, Metadata, Page, Picture
from presskit.units import parse_size
from tests.imaging.studio import placed
from tests.photographs import camera_file

POLICY = Policy(("pdf/ua-1", "pdf/a-2a"), "rgb", 150)
HERE = Origin("--max-mail-size")
# The kernel's own peak of the process: getrusage counts that of the parent before exec as well.
SCRIPT = """
import sys
from pathlib import Path
from tests.editions.test_mail_size import HERE, POLICY, kit
from presskit.editions.job import MailLimit
from presskit.editions.mail_size import mailed
from presskit.editions.files import painted
fit = mailed(kit(Path(sys.argv[1]), wide=12), POLICY, MailLimit(3_000_000, HERE), painted)
peak = [line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
print(len(fit.data), min(cost.resolution for cost in fit.costs), *peak)
"""


def written(folder: Path, count: int) -> list[Path]:
    """So many camera files, no two alike."""
    paths = [folder / f"photo-{number}.jpg" for number in range(1, count + 1)]
    for number, path in enumerate(paths):
        path.write_bytes(camera_file(number))
    return paths


def kit(folder: Path, wide: int = 3) -> Document:
    """A page for each photo: the first `wide` are as wide as the text, the others half of it."""
    pages = []
    for number, path in enumerate(sorted(folder.glob("photo-*.jpg"), key=lambda path: (len(path.name), path.name)), 1):
        picture = placed(path, path.read_bytes(), ppi=72)
        width = 504.0 if number <= wide else 245.0
        shown = picture._replace(box=Box(45, 60, width, width * 0.75), mark=Artifact.LAYOUT)
        pages.append(Page(595, 842, (shown,), str(number), f"Photo {number}"))
    return Document(tuple(pages), (), Metadata("Kit", "Jo", "A kit", "en"))


@pytest.mark.parametrize("size", [0, 1, 56, 57, 58, 5_000, 777_777])
def test_the_size_of_a_message_is_what_a_mail_program_makes_of_it(size: int) -> None:
    message = EmailMessage(policy=policies.SMTP)
    message.add_attachment(bytes(size), maintype="application", subtype="pdf", filename="press-kit.pdf")
    bare = EmailMessage(policy=policies.SMTP)
    bare.add_attachment(b"", maintype="application", subtype="pdf", filename="press-kit.pdf")
    encoded = len(message.as_bytes()) - len(bare.as_bytes())
    assert 0 <= message_size(size) - message_size(0) - encoded <= 78
    assert message_size(room(message_size(size))) <= message_size(size)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
def test_twelve_photos_of_12_megapixels_fit_a_message_of_3_megabytes(tmp_path: Path) -> None:
    written(tmp_path, 12)
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    size, resolution, peak = map(int, run.stdout.split())
    assert 0.8 * room(3_000_000) < size <= room(3_000_000)
    assert resolution >= 96
    assert peak <= 300 * 1024


def test_the_room_is_used_and_no_photo_is_more_than_a_step_worse_than_another(tmp_path: Path) -> None:
    written(tmp_path, 5)
    document = kit(tmp_path)
    fits = [mailed(document, POLICY, MailLimit(most, HERE), painted) for most in (1_100_000, 700_000)]
    for fit, most in zip(fits, (1_100_000, 700_000), strict=True):
        assert fit.data is not None and message_size(len(fit.data)) <= most
        assert [cost.name for cost in fit.costs] == [f"photo-{number}.jpg" for number in range(1, 6)]
        assert message_size(len(fit.data)) > 0.8 * most
        assert max(cost.resolution for cost in fit.costs) - min(cost.resolution for cost in fit.costs) <= 18
        assert len({cost.quality for cost in fit.costs}) <= 2
    assert sum(cost.size_bytes for cost in fits[0].costs) > sum(cost.size_bytes for cost in fits[1].costs)
    assert mailed(document, POLICY, MailLimit(700_000, HERE), painted) == fits[1]


def test_what_fits_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path, 1)
    fit = mailed(kit(tmp_path), POLICY, MailLimit(3_000_000, HERE), painted)
    assert fit.costs == ()


def test_what_cannot_fit_is_refused_with_what_would_be_enough(tmp_path: Path) -> None:
    written(tmp_path, 4)
    document = kit(tmp_path)
    with pytest.raises(ModelError) as caught:
        mailed(document, POLICY, MailLimit(120_000, HERE), painted)
    (problem,) = caught.value.problems
    assert (problem.code, problem.origin) == ("PK611", HERE)
    assert problem.message.startswith('with everything at its smallest the message with "Kit" has ')
    assert "photo-" in problem.hint
    enough = parse_size(problem.hint.rpartition(" ")[2])
    fit = mailed(document, POLICY, MailLimit(enough, HERE), painted)
    assert fit.data is not None and message_size(len(fit.data)) <= enough


@pytest.mark.parametrize(("text", "size"), [("3MB", 3_000_000), ("2.5 MB", 2_500_000), ("900kB", 900_000)])
def test_sizes_are_read(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["3", "0MB", "-1MB", "3 Mb", "MB", "1e3kB"])
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(ValueError):
        parse_size(text)


def test_what_is_left_goes_to_the_photo_with_the_largest_place(tmp_path: Path) -> None:
    """All go down the ladder together; the one that goes up again is the largest, not the first."""
    written(tmp_path, 3)
    document = kit(tmp_path, wide=0)
    *small, last = document.pages
    (shown,) = last.body
    assert isinstance(shown, Picture)
    wide = replace(last, body=(shown._replace(box=Box(45, 60, 504, 378)),))
    document = replace(document, pages=(*small, wide))
    finish = Finish(150, Inks())
    sizes = {step: sizes_at(document, finish, step) for step in (3, 4)}
    found = develop_within(document, finish, sum(sizes[4]) + sizes[3][-1] - sizes[4][-1])
    assert isinstance(found, Fitted)
    assert [cost.quality for cost in found.costs] == [_STEPS[3][1], _STEPS[3][1], _STEPS[2][1]]


def sizes_at(document: Document, finish: Finish, step: int) -> list[int]:
    """Bytes of every photo at a step of the ladder; the first one is what the edition asks for."""
    share, quality = _STEPS[step - 1]
    setting = Setting(round(finish.resolution * share), quality, compact=True)
    return [len(developed(picture, setting, finish.inks).data) for picture in pictures_of(document)]

"""A job, its inputs and what is made of them travel to another process and back."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from presskit.editions.edition import lay_out
from presskit.editions.files import paint
from presskit.editions.job import Inputs, Job, Made
from presskit.load.profile.profile_file import read_profile_file
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from tests.conftest import EDITIONS, JESSICA
from tests.coping.kits import brand, shipped_words

ELSEWHERE = """
import pickle, sys
from presskit.editions.edition import lay_out
from presskit.editions.files import paint
job, inputs = pickle.load(sys.stdin.buffer)
sys.stdout.buffer.write(pickle.dumps(paint(lay_out(job, inputs))))
"""


def asked(edition: str) -> tuple[Job, Inputs]:
    read = read_profile_file(JESSICA)
    template = read_template(find_template(edition, templates_folder()))
    inputs = Inputs(read.profile, brand("apex"), shipped_words("en"), read.origins, logos=read.logos)
    return Job(template, edition), inputs


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_made_comes_out_of_a_pickle_as_it_went_in(edition: str) -> None:
    made = lay_out(*asked(edition))
    sent: Made = pickle.loads(pickle.dumps(made))
    assert sent == made
    assert paint(sent) == paint(made)


def test_another_process_makes_the_same_files() -> None:
    job, inputs = asked("handout")
    run = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], input=pickle.dumps((job, inputs)), capture_output=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert pickle.loads(run.stdout) == paint(lay_out(job, inputs))

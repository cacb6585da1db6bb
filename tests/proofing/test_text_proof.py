"""A page's picture as text says what is shown, and nothing of the machine."""

import pickle

from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.model.picture import PictureSource
from presskit.page import Artifact, Document, Metadata, Page, Picture
from presskit.proofing.text_proof import proof

SOURCE = PictureSource("/home/jo/kit/photos/start.jpg", "0123456789abcdef" * 2, 4000, 3000, 3)
PLAIN = Picture(Box(10, 20, 120, 90), SOURCE, Artifact.LAYOUT)
DARK, LIGHT = Colour("night", (0, 0, 0.2), None), Colour("paper", (1, 1, 1), None)


def document(picture: Picture) -> Document:
    return Document((Page(200, 200, (picture,), "1", "One"),), (), Metadata("Kit", "Jo", "A kit", "en"))


def line(picture: Picture) -> str:
    return proof(document(picture)).splitlines()[2]


def test_a_whole_picture_names_its_file_without_its_folder() -> None:
    assert line(PLAIN) == "  picture 10 20 120 90 'start.jpg' 4000 × 3000 × 3 01234567 [layout]"


def test_crop_tones_and_clip_are_told() -> None:
    clip = rectangle(Box(10, 20, 60, 90))
    told = line(PLAIN._replace(crop=(0.25, 0, 1, 1), tones=(DARK, LIGHT), clip=clip))
    assert "crop 0.25 0 1 1 tones night paper clipped (10 20 60 90) 5 segments" in told


def test_a_document_with_pictures_goes_to_another_process() -> None:
    sent = document(PLAIN)
    assert pickle.loads(pickle.dumps(sent)) == sent

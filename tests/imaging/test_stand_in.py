"""Stand-ins for photos: the size that was asked for, something to see, and always the same bytes."""

from io import BytesIO

import pytest
from PIL import Image

from presskit.imaging.stand_in import Scene, stand_in


@pytest.mark.parametrize("scene", ["road", "person", "hills", "lights"])
def test_a_scene_has_its_size_and_many_shades(scene: Scene) -> None:
    data = stand_in(scene, 300, 200)
    picture = Image.open(BytesIO(data))
    assert (picture.format, picture.size) == ("JPEG", (300, 200))
    assert len(set(picture.convert("L").tobytes())) > 60
    assert data == stand_in(scene, 300, 200)
    assert data != stand_in("hills" if scene != "hills" else "road", 300, 200)

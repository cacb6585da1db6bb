import pytest

from presskit.artwork.stub import stub
from presskit.model.brand import Brand
from presskit.model.geometry import bounds

from .sketch import sketch


def test_stub_fills_the_height_of_capitals(brand: Brand) -> None:
    shapes = stub(brand.surfaces["paper"].bands, brand.slant, title_right=262, cap_top=89, baseline=139, page_width=595)
    assert bounds(shapes[0].path).y == pytest.approx(90.8)
    assert bounds(shapes[-1].path).bottom == pytest.approx(137.2)
    assert all(bounds(shape.path).right > 600 for shape in shapes)


def test_stub_is_cut_at_the_theme_angle(apex: Brand) -> None:
    shapes = stub(apex.surfaces["paper"].bands, 0.2, title_right=275, cap_top=88.2, baseline=140.8, page_width=588)
    assert sketch(shapes) == [
        "fill #0A1030: M 310.2 90.0 L 600.0 90.0 L 600.0 92.5 L 309.7 92.5 Z",
        "fill #6F8BFF: M 309.0 96.0 L 600.0 96.0 L 600.0 101.5 L 307.9 101.5 Z",
        "fill #1F4BFF: M 307.2 105.0 L 600.0 105.0 L 600.0 115.5 L 305.1 115.5 Z",
        "fill #FFE100: M 304.4 119.0 L 600.0 119.0 L 600.0 139.0 L 300.4 139.0 Z",
    ]

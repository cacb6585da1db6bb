from collections.abc import Mapping

import pytest

from presskit.load.brand.brand_file import read_brand
from presskit.locations import brands_folder
from presskit.model.brand import Brand, RoleName
from presskit.typography.faces import RoleFont, open_fonts
from tests.conftest import BRANDS


def brand_named(name: str) -> Brand:
    return read_brand(brands_folder() / name / "brand.yaml")[0]


@pytest.fixture(params=BRANDS)
def brand(request: pytest.FixtureRequest) -> Brand:
    return brand_named(request.param)


@pytest.fixture
def apex() -> Brand:
    return brand_named("apex")


@pytest.fixture
def paddock() -> Brand:
    return brand_named("paddock")


@pytest.fixture
def fonts(brand: Brand) -> Mapping[RoleName, RoleFont]:
    return open_fonts(brand, "en")

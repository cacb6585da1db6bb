"""A first profile to copy from, and the JSON Schema that teaches editors its fields.

In: the name of a folder. Out: files in it. The starter's text is starter.yaml beside this module.
"""

import json
from pathlib import Path

from presskit.load.files import write_atomic
from presskit.model.profile import Profile
from presskit.model.schema import json_schema


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write profile.yaml and schema.json into `folder`; the profile comes first.

    Raises:
        OutputError: they cannot be written.
    """
    starter = Path(__file__).with_name("starter.yaml").read_bytes()
    files = {folder / "profile.yaml": starter, folder / "schema.json": profile_schema().encode()}
    for path, data in files.items():
        write_atomic(path, data)
    return tuple(files)


def profile_schema() -> str:
    """The JSON Schema of a profile, as text that ends with a line break."""
    return json.dumps(json_schema(Profile), ensure_ascii=False, indent=2) + "\n"

"""What a run was about to put in place: a note that the next run finishes, or undoes.

In: a folder. Out: the set in it as it should be. All new files lie in a staging folder before the note is written, with
the old ones of the same names; from then on the set counts as the new one. Numbers stand for names in the staging
folder, so that no name is too long there. Whatever else is hidden in the folder is of runs that are dead: the caller
has the folder for itself.
"""

import json
import os
import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from presskit.output.turn import LOCK
from presskit.output.whole_file import HIDDEN, sync_folder, write_synced

JOURNAL = f"{HIDDEN}journal"
_STAGING = re.compile(rf"{re.escape(HIDDEN)}[0-9a-f]+")
_OLDER = re.compile(r"\.tmp-[0-9]+-.+\.(pdf|png)")
"""Temporary files of version 0.1."""
_MOST_BYTES = 10_000_000


class Journal(NamedTuple):
    """Files that a run puts in place of others, all of them or none."""

    folder: Path
    staging: str
    """Name of the staging folder within it."""
    names: tuple[str, ...]

    def new(self, number: int) -> Path:
        """A staged file."""
        return self.folder / self.staging / f"new-{number}"

    def old(self, number: int) -> Path:
        """What had its name before, if anything had."""
        return self.folder / self.staging / f"old-{number}"

    def begin(self) -> None:
        """Write the note: from here on the set is the new one."""
        draft = self.folder / self.staging / "journal"
        write_synced(draft, json.dumps({"staging": self.staging, "names": self.names}).encode())
        sync_folder(draft.parent)
        try:
            draft.replace(self.folder / JOURNAL)
            sync_folder(self.folder)
        except OSError:
            (self.folder / JOURNAL).unlink(missing_ok=True)
            raise

    def finish(self) -> None:
        """Put all staged files in their places; if one cannot be, put everything back as it was.

        Raises:
            OSError: why not. Where even that cannot be put back, the note stays, and the next run tries again.
        """
        try:
            for number, name in enumerate(self.names):
                if self.new(number).exists():  # else it was put there before the run was cut off
                    self.new(number).replace(self.folder / name)
        except OSError:
            self._undo()
            raise
        self._end()

    def _undo(self) -> None:
        for number, name in enumerate(self.names):
            if os.path.lexists(self.old(number)):
                self.old(number).replace(self.folder / name)
            elif not self.new(number).exists():
                (self.folder / name).unlink(missing_ok=True)
        self._end()

    def _end(self) -> None:
        """Drop the note; what cannot be dropped does no harm, and the next run does it."""
        with suppress(OSError):
            for folder in {(self.folder / name).parent: None for name in self.names}:
                sync_folder(folder)
            (self.folder / JOURNAL).unlink()
            shutil.rmtree(self.folder / self.staging, ignore_errors=True)
            sync_folder(self.folder)


def settle(folder: Path) -> None:
    """Finish or undo what a run left that was cut off, and sweep all else that is hidden."""
    journal = pending(folder)
    if journal:
        with suppress(OSError):  # undone, then
            journal.finish()
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        ours = entry.name.startswith(HIDDEN) and entry.name != LOCK
        if ours and entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path, ignore_errors=True)
        elif ours or (_OLDER.fullmatch(entry.name) and not entry.is_dir(follow_symlinks=False)):
            Path(entry.path).unlink(missing_ok=True)


def pending(folder: Path) -> Journal | None:
    """The note of a run that was cut off; None if there is none, or it is not one of ours."""
    path = folder / JOURNAL
    try:
        if path.is_symlink() or path.stat().st_size > _MOST_BYTES:
            return None
        written: Any = json.loads(path.read_bytes())
        staging, names = written["staging"], tuple(written["names"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not (isinstance(staging, str) and _STAGING.fullmatch(staging) and _are_below(folder, names)):
        return None
    return Journal(folder, staging, names)


def _are_below(folder: Path, names: Sequence[object]) -> bool:
    """Whether all are names of files in the folder or in one of its own folders."""
    return all(
        isinstance(name, str)
        and not Path(name).is_absolute()
        and ".." not in Path(name).parts
        and not any((folder / parent).is_symlink() for parent in Path(name).parents)
        for name in names
    )

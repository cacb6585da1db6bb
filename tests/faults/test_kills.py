"""A few kills at random moments; kills.py does many."""

from pathlib import Path

import pytest

from tests.faults.kills import try_kills


@pytest.mark.timeout(300)
def test_killed_builds_leave_whole_sets(tmp_path: Path) -> None:
    tally = try_kills(tmp_path, 12, ["KILL", "TERM", "INT"], seed=7, early=0.25)
    assert tally.faults == []
    assert tally.done < tally.kills

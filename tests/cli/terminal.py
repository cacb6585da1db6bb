"""Streams that say they are terminals, and such as hold what somebody pipes in."""

import io
import sys

import pytest


class Terminal(io.StringIO):
    """What is written to somebody who reads along."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """stderr becomes a terminal, without what this environment says of colours."""
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return seen


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """stdin holds `data`."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

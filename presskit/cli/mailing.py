"""The size of an e-mail, as an argument.

In: what was written. Out: bytes; anything else is wrong use.
"""

from __future__ import annotations

import click

from presskit.units import parse_size

MAIL_SIZE_HELP = "Make photos fit an e-mail of SIZE, such as 3MB.  [default: as the template says]"


def mail_size(_context: click.Context, _option: click.Parameter, written: str | None) -> int | None:
    """Bytes of the message."""
    if written is None:
        return None
    try:
        return parse_size(written)
    except ValueError:
        raise click.BadParameter(f"{written!r} is not a size; write 3MB or 900kB.") from None

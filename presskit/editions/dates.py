"""The date that reproducible builds give in SOURCE_DATE_EPOCH; there is no other clock in a build.

Source: the specification of SOURCE_DATE_EPOCH (seconds since 1970-01-01, UTC, in ASCII figures).
"""

VARIABLE = "SOURCE_DATE_EPOCH"
_LAST = 253_402_300_799
"""The last second of the year 9999."""


def source_date(seconds: str | None) -> str | None:
    """The date-time in UTC, `2020-03-01T00:00:00Z`; None if nothing is given.

    Raises:
        ValueError: not a number of seconds, or later than the year 9999.
    """
    if not seconds:
        return None
    if not (seconds.isascii() and seconds.isdigit() and int(seconds[:20]) <= _LAST):
        raise ValueError(f"{VARIABLE} has to be seconds since 1970, in figures, not {seconds[:40]!r}")
    from datetime import UTC, datetime

    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

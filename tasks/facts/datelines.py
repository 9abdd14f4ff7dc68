"""The paper's code before a lead: `(BLC) - Con đường ...`, `BHG - X là thôn ...`. The sentence begins behind it."""

import re

# in brackets, or letters that make no syllable: BHG -, TQĐT -
_DATELINE = re.compile(r"(?:\([^()\n\d]{2,24}\)|[bcdđghklmnpqrstvx]{2,6}(?= ?[-–]))\s?(?:[-–]\s?)?")


def opening_of(low: str, at: int) -> int:
    """Where the paragraph around ``at`` begins to speak."""
    start = low.rfind("\n", 0, at) + 1
    code = _DATELINE.match(low, start, at)
    return code.end() if code is not None else start

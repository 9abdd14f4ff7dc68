"""Whether a sentence begins with a name and goes on to tell of it: `Thôn A cùng xã cũng chung hoàn cảnh: Chi bộ có 9`."""

import re

_ENDS = frozenset({"", ".", "!", "?", "\n"})
_GOES_ON = re.compile(r" (?!(?:và|do|với|của|hay|hoặc|cùng(?! xã| huyện))(?!\w))[^\W\d_A-ZĐ]")


def told_first(text: str, start: int, end: int) -> bool:
    """Whether the name between these stands first in its sentence, and a word other than of joining follows."""
    before = text[max(0, start - 3) : start].rstrip(' "“')
    return before[-1:] in _ENDS and _GOES_ON.match(text, end) is not None

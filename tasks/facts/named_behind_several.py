"""Whether a name stands in a row of several: behind a word for them (`ba thôn dẫn đầu là A 3, B 2`), as a part of what was told (`trong đó A 2, B 1`)."""

import re

from tasks.facts.mentions import Mention


def in_list_of_villages(low: str, m: Mention) -> bool:
    """`ba thôn dẫn đầu là A 3, B 2`, `các bản X, Y`: a name without its kind behind a word for several villages."""
    return _SEVERAL_VILLAGES.search(low, max(0, m.start - 100), m.start) is not None


def in_list_of_communes(low: str, m: Mention) -> bool:
    """`So với các xã khác trong huyện: A kết nạp 68, B 61`: a name without its kind behind words for several communes."""
    return _SEVERAL_COMMUNES.search(low, max(0, m.start - 160), m.start) is not None


_SEVERAL_COMMUNES = re.compile(
    r"(?<!\w)(?:các|những|một số|nhiều|ba|bốn|năm|hai) (?:xã|phường|đảng bộ xã)(?!\w)(?:(?! huyện [^\W\d])[^.;:\n]){0,80}:[^.;:\n]{0,120}\Z"
)


def is_one_of_its_parts(low: str, m: Mention) -> bool:
    """`xã kết nạp 7 đảng viên, trong đó A 2, B 1`: a part of what the sentence told of, no other of its rank."""
    return _PARTS_BEHIND.search(low, max(0, m.start - 120), m.start) is not None


def parts_begin(low: str, m: Mention) -> int:
    """Where `trong đó` stands in the sentence before the mention, or -1."""
    found = _PARTS_BEHIND.search(low, max(0, m.start - 120), m.start)
    return found.start() if found is not None else -1


_PARTS_BEHIND = re.compile(r"(?<!\w)(?:trong đó(?: có)?|trong số này|cụ thể(?: là)?|gồm|bao gồm)(?!\w)[^.;!?\n]*\Z")
_SEVERAL_VILLAGES = re.compile(
    r"(?<!\w)(?:hai|ba|bốn|năm|sáu|các|những|mấy|nhiều|một số) (?:thôn|bản|ấp|làng|xóm|buôn|sóc|khóm|khu phố|bon)(?!\w)(?:(?! xã| phường| thị trấn| huyện| tỉnh)[^.;!?\n]){0,90}\Z"
    # thôn ít nhất là A cũng có 14 đảng viên
    r"|(?<!\w)(?:thôn|bản|ấp|buôn|làng|xóm|khóm|chi bộ)(?: [^\W\d]+){0,4}? nhất(?: (?:xã|trong xã|của xã))? là \Z"
)
_ROW = re.compile(r" (?:đã |mới |cũng )*(?:kết nạp|phát triển|có|được|đạt)(?: được| mới| thêm)? \d")


def heads_row(low: str, m: Mention) -> bool:
    """`Các xã A kết nạp 11, B kết nạp 9`: the first of several, and what follows is its own."""
    return _ROW.match(low, m.end) is not None

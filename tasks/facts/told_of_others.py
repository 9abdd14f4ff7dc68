"""Whether those admitted were counted before as another body's own: `kết nạp 17 hội viên mới ... Trong 17 người được kết nạp có 5 nữ`."""

import re

from tasks.facts.figures import Draft, Figure, Line

_RANKS = ("hội viên", "đoàn viên", "xã viên", "thành viên", "đội viên", "dân quân", "tổ viên", "doanh nghiệp")
_PARTY = re.compile(r"(?<!\w)(?:vào|của|cho) đảng(?!\w)|hàng ngũ đảng")
_FAR = 1200  # characters back


def told_of_others(line: Line, fig: Figure) -> bool:
    """Whether the same number of some other body's ranks was admitted further up, and the Party is not named here."""
    if line.low.startswith("trong", line.start) and any(f.reason == "other_body" for f in line.figures[: fig.index]):
        return True  # of those: có 5 nữ, 6 đảng viên
    if fig.noun not in {"", "person", "people"}:
        return False
    start = max(0, line.start - _FAR)
    if not any(word in line.low[start : line.start] for word in _RANKS):
        return False
    if _PARTY.search(line.low, line.start, line.end) is not None:
        return False
    number = line.low[fig.number.start : fig.number.end]
    for rank in _RANKS:
        at = line.low.find(f" {number} {rank}", start, line.start)
        if at >= 0 and _TOOK_IN.search(line.low, max(start, at - _NEAR), at) is not None:
            return not line.low.startswith(" ưu tú", at + len(number) + len(rank) + 2)
    return False


def of_other_ranks(line: Line, fig: Figure, frame: Draft, before: str) -> bool:
    """Whether the number behind a count of the Party's people is a strength of another body: `ra đời với 120 hội viên`, `hiện có 41.000 đoàn viên`."""
    at = fig.number.end
    if frame.metric == "members_total":
        return line.low.startswith(_OTHERS, at)
    if fig.listed or not line.low.startswith(_ASSOCIATED, at):
        return False
    more = fig.number.value > frame.value and fig.unit == frame.unit
    return _HAS_NOW.search(before) is not None or (more and _ALL_HAVE.search(before) is not None)


_OTHERS = (" hội viên", " đội viên", " tổ viên", " xã viên", " du kích", " dân quân", " tự vệ")
_ASSOCIATED = (*_OTHERS, " đoàn viên")
_HAS_NOW = re.compile(
    r"(?<!\w)(?:(?:hiện|nay|đang)(?: đã| đang)? (?:có|quản lý|tập hợp|thu hút)|tổng số|tập hợp được|thu hút được)(?: (?:gần|hơn|trên|khoảng))? \Z"
)
_ALL_HAVE = re.compile(r"(?<!\w)(?:toàn|cả) [^\W\d]+(?: [^\W\d]+){0,3} có(?: (?:gần|hơn|trên|khoảng))? \Z")
_NEAR = 30  # characters
_TOOK_IN = re.compile(r"(?<!\w)kết nạp(?: (?:mới|thêm|được|hơn|gần|trên|khoảng))*\Z")

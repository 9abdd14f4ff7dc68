"""Whether a paragraph has come to other work than the Party's, so that bare persons behind it are those of that work."""

import re

from tasks.facts.figures import Figure, Line

_WORK = re.compile(
    r"(?<!\w)(?:bảo hiểm xã hội|bảo hiểm y tế|bhxh|bhyt|hiến máu|(?:giao|tuyển|giao nhận|giao, nhận) quân|quân số|nhập ngũ|tân binh|nghĩa vụ quân sự|xuất khẩu lao động|cai nghiện|tiêm chủng|vắc xin|vaccine|xóa mù|phổ cập|dạy nghề|cử tri|ứng cử)(?!\w)"
)
# one of which each of them has, asked first: most paragraphs have none
_ANY = (
    "bảo hiểm", "bhxh", "bhyt", "hiến máu", "quân", "lao động", "nghiện", "tiêm", "vắc", "vaccine", "mù", "phổ cập", "nghề", "cử",
)  # fmt: skip
_PARTY = re.compile(
    r"(?<!\w)(?:kết nạp|đảng viên mới|vào đảng|cho đảng|quần chúng|ưu tú|phát triển đảng|cảm tình|đối tượng đảng|hàng ngũ của đảng|nhận thức về đảng)(?!\w)"
)
_NOUNS = frozenset({"", "person", "people"})


def of_other_work(line: Line, fig: Figure) -> bool:
    """`vận động 1.204 người tham gia BHXH; xã A đạt 112% với 134 người`: the last work named before the number, in its paragraph."""
    return fig.noun in _NOUNS and not fig.number.percent and names_other_work(line, fig)


def names_other_work(line: Line, fig: Figure) -> bool:
    """Whether the last work named before a number, in its paragraph, is not the Party's."""
    above = line.low.rfind("\n", 0, line.start) + 1
    words = line.low[above : fig.number.bound_start]
    if not any(word in words for word in _ANY):
        return False
    told = [said.end() for said in _WORK.finditer(line.low, above, fig.number.bound_start)]
    if not told:
        return False
    return _PARTY.search(line.low, told[-1], min(line.end, fig.noun_end + _BEHIND)) is None


_BEHIND = 60  # characters

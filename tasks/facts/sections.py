"""What a paragraph without a name of its own is about: its section, the article's topic, or what stood in for it."""

import re

from tasks.facts.mentions import Mention
from tasks.facts.unit import RANK, Unit

_NUMBERING = 4  # characters of a heading before its first word: 1. , + , *
_PARAGRAPH = 120  # characters: what is shorter is a row


def heads_section(text: str, mentions: list[Mention], start: int) -> Mention | None:
    """The mention that begins a heading and is set off by a mark or stands alone (`Bình Xuyên: nhiều nhà máy`)."""
    first = mentions[0] if mentions and mentions[0].start - start <= _NUMBERING else None
    if first is None or first.form not in {"full", "bare"} or first.plural:
        centre = first is not None and first.level == "district" and text.startswith(": ", first.end)
        return first if centre else None  # Trung tâm Bồi dưỡng chính trị huyện: Khai giảng lớp ...
    alone = text[first.end : first.end + 1] in {":", "", "\n"} or text.startswith((" -", " –"), first.end)
    return first if alone else None


def heads_paragraph(text: str, mentions: list[Mention], start: int, end: int) -> Mention | None:
    """The mention that stands before the colon of a paragraph about it (`Cẩm Khê: 31 xã thì 29 nơi kết nạp ...`), in no list."""
    first = heads_section(text, mentions, start)
    if first is None or text[first.end : first.end + 1] != ":":
        return None
    if end - first.end < _PARAGRAPH and _TWO_SENTENCES.search(text, first.end, end) is None:
        return None
    return None if any(text.startswith((":", " ("), m.end) for m in mentions[1:]) else first


# however short, it goes on behind a stop: Đảng bộ Công ty X: 118 đảng viên, 9 chi bộ. 7 tháng kết nạp 9
_TWO_SENTENCES = re.compile(r"[^\W\d_]{2,}[.;] (?=[^\W_])")


def gets_plan_from(low: str, start: int, end: int, level: str) -> bool:
    """`Trong năm, Đảng bộ kết nạp 23 đảng viên, đạt 115% chỉ tiêu Huyện ủy giao`: of one below a district, not of the district itself."""
    return level == "district" and "giao" in low[start:end] and _GIVEN_BY_DISTRICT.match(low, start, end) is not None


_GIVEN_BY_DISTRICT = re.compile(
    r"\W*(?:[^.;:]{0,40}, )?(?:đảng bộ|chi bộ) (?:(?:đã|cũng|mới|chỉ) )*(?:kết nạp|phát triển|được)[^.;]{0,120}(?<!\w)(?:huyện ủy|huyện|thị ủy|thị xã|quận ủy|quận) giao(?!\w)"
)


class Base:
    """The unit that paragraphs begin with."""

    def __init__(self, topic: Unit | None) -> None:
        self.topic = topic
        self.section: Unit | None = None
        self._spoken: Unit | None = None
        self._topic_spoken = False

    @property
    def unit(self) -> Unit | None:
        """The section's unit, else the topic, or the highest that is spoken of where only a title's head names the topic."""
        return self.section or self._spoken or self.topic

    def note(self, unit: Unit) -> None:
        """The text speaks of a unit."""
        if unit == self.topic:
            self._topic_spoken, self._spoken = True, None
        elif not self._topic_spoken and self.topic is not None:
            own = self.topic.level == "province" and unit.level == "organization" and unit.name.endswith(" tỉnh")
            if self._spoken is None and own:
                self._spoken = unit  # Lực lượng vũ trang tỉnh X: Đảng bộ Quân sự tỉnh ... Tại xã A ...
            lower = RANK["organization"] < RANK[unit.level] < RANK[self.topic.level]
            if lower and (self._spoken is None or RANK[unit.level] > RANK[self._spoken.level] > 0):
                self._spoken = unit

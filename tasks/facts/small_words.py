"""Words that say nothing of their own between what was said before and a number that goes on with it."""

import re

from tasks.facts.cues import lexicon
from tasks.facts.figures import Line

# of those told: trong | 168 đảng viên, trong số | 21 đảng viên; WITHIN also `trong tổng | 90 thôn`
AMONG = re.compile(r"(?<!\w)trong(?: số| tổng số)? \Z")
WITHIN = re.compile(r"(?<!\w)trong(?: tổng)?(?: số)? \Z")
# a clause of its own, with whom it speaks of and what they have: ..., toàn huyện hiện có 2.105
OTHER_CLAUSE = re.compile(
    r"[,(;].*(?<!\w)(?:hiện|nay|đã|toàn [^\W\d]+|đảng bộ|xã|huyện|tỉnh|phường)(?: [^\W\d]+){0,4} có \Z"
)
# whose members these are, said right before the number: ..., Đảng bộ xã đã có 119; cho biết chi bộ có 13; riêng xã A, cả xã có 43
OWN_STRENGTH = re.compile(
    r"(?:[,;:]|(?<!\w)(?:biết|rằng|khi|nay)) ?(?:(?:hiện|nay|thì|đến nay|hiện nay|(?:đến |cuối |vào )*năm \d{4}),? )*(?:(?:toàn )?đảng bộ|chi bộ|(?:cả|toàn) (?:xã|huyện|phường|thị trấn|thôn|bản|ấp|buôn|làng|xóm|trường|tỉnh))"
    r"(?: (?!kết nạp|giới thiệu|cử|tặng|trao)[^\W\d]+){0,6}? (?:có|còn|lên|lên tới|lên đến)(?: \w+ vẹn| khoảng| trên| hơn| gần)? \Z"
)
# in brackets behind a time compared with: so với năm 2017 (214 đảng viên)
COMPARED = re.compile(r"(?<!\w)so(?: với)? (?:cùng kỳ|năm|quý|tháng|nhiệm kỳ|giai đoạn)[^;.(]{0,30} \(\Z")
# why it was so many: quý III do giãn cách chỉ 11
_WHY = re.compile(
    r"(?<!\w)(?:do|vì|bởi)(?: (?!kết nạp|phát triển|tổ chức)[^\W\d]+){1,6}?(?= (?:chỉ|mới|vẫn|cũng|nên|chỉ còn)(?!\w))"
)
# what they are like, said in passing: 9 đảng viên, hầu hết là hưu trí, nay lên 16
_IN_PASSING = re.compile(
    r",(?= (?:hầu hết|phần lớn|phần đông|phần nhiều|đa số|đa phần|chủ yếu|quá nửa|già nửa|toàn là|đều là)(?!\w))[^,;.:()\d]{3,70}(?=,)"
)
_SAYS_WHO = frozenset({"people", "peoples", "link:list"})
_WORD = re.compile(r"[^\W\d_]+")
# from 5 đảng viên | vào năm 2006, nay đã 24; dịp 3/2 kết nạp 27 người, | dịp 26/3 là 18
_AT = ("vào ", "dịp ", "đợt ")


def unsaid(line: Line, start: int, end: int, *, besides: str = "") -> bool:
    """Whether words stand there that say something of their own, so that what was said before does not go on.

    Args:
        line: the sentence.
        start: where the stretch begins in the article's text; ``end`` where it ends.
        end: see ``start``.
        besides: the list of ``[small]`` in the cue page whose syllables say nothing of their own either where the caller looks.
    """
    words = list(line.low[start:end])
    for why in (*_WHY.finditer(line.low, start, end), *_IN_PASSING.finditer(line.low, start, end)):
        words[why.start() - start : why.end() - start] = " " * (why.end() - why.start())
    for items in (line.mentions, line.periods, [c for c in line.cues if not _SAYS_WHO.isdisjoint(c.roles)]):
        for item in items:
            if start <= item.start and item.end <= end:
                words[item.start - start : item.end - start] = " " * (item.end - item.start)
    for time in line.periods:
        led = next((word for word in _AT if line.low.endswith(word, start, time.start)), "")
        if led and time.end <= end:
            words[time.start - len(led) - start : time.start - start] = " " * len(led)
    small = lexicon().small
    more = lexicon().small_beside[besides] if besides else small
    return any(word not in small and word not in more for word in _WORD.findall("".join(words)))

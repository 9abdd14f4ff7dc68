"""Times that an aim is to lead to, which are no time of the aims behind it: `6 tháng cuối năm kết nạp 80 để cả năm vượt kế hoạch; mở 2 lớp`."""

import re

from tasks.facts.figures import Figure, Line
from tasks.text.periods import PeriodMention


def is_led_to(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a time stands with what an aim told before it is to lead to, the aim having its own, and the figure is of the next item."""
    told = next((f for f in reversed(line.figures[: fig.index]) if f.number.end <= m.start), None)
    if told is None or _NEXT_ITEM.search(line.low, m.end, fig.number.start) is None:
        return False
    if not any(o.first and o.end <= told.number.start for o in line.periods):
        return False
    return _SO_THAT.search(line.low, told.number.end, m.start) is not None


_NEXT_ITEM = re.compile(r"[;,] ")
# 80 đảng viên | để cả năm vượt; 80, góp phần hoàn thành chỉ tiêu của | năm 2016
_SO_THAT = re.compile(
    r"(?<!\w)(?:để|nhằm|góp phần|qua đó|đưa (?:tổng )?số|nâng (?:tổng )?số|phấn đấu (?:cả|hoàn thành|đạt|vượt))(?!\w)[^.;]*\Z"
)

"""Which quarter `trong quý` means: the one told last, or the one that the months end with that are reported."""

from datetime import date

from tasks.facts.figures import Period
from tasks.text.periods import PeriodMention
from tasks.text.times import month_end

_MONTHS = 3


def quarter_told(flow: Period | None, m: PeriodMention, *, aiming: bool) -> Period | None:
    """`9 tháng năm 2025 kết nạp 94. Trong quý, xã A kết nạp 21`: of what was done, told in October, the third quarter; null where none was told."""
    if flow is None or flow.kind == "quarter":
        return flow
    if aiming or flow.kind not in {"months", "half"} or flow.last is None or m.first is None:
        return None
    last = flow.last
    ends_quarter = last.month % _MONTHS == 0 and last.day == month_end(last.year, last.month)
    if not ends_quarter or last >= m.first:
        return None
    return Period(date(last.year, last.month - _MONTHS + 1, 1), last, last, "quarter", flow.rule)

"""Whether cells stand directly under their unit, as the numbers of committees and organisations beside them show: `55 chi, đảng bộ, trong đó 20 đảng bộ và 35 chi bộ`."""

import re
from decimal import Decimal

from tasks.facts.figures import Figure, Line


def completes(line: Line, fig: Figure, row: list[Figure]) -> bool:
    """Whether committees beside it and these cells add up to the grassroots organisations: the cells stand directly under the unit."""
    whole = [d.value for f in line.figures[: fig.index] for d in f.drafts if d.metric == "grassroots_orgs"]
    whole = whole or _whole_told_before(line)
    parts = [d.value for f in line.figures[: fig.index] for d in f.drafts if d.metric == "grassroots_committees"]
    if not parts:
        parts = [f.number.value for f in line.figures[fig.index + 1 : fig.index + 3] if f.noun == "committee"]
    cells = sum(f.number.value for f in row)
    return bool(whole) and bool(parts) and whole[-1] - sum(parts) in {fig.number.value, cells}


def some_of_those_told(line: Line, fig: Figure) -> bool:
    """`34 tổ chức cơ sở đảng (trong đó 9 chi bộ khu dân cư)`: cells that are a part of the organisations right before them."""
    whole = line.figures[fig.index - 1] if fig.index else None
    if whole is None or whole.number.value < fig.number.value or line.low.startswith(" trực thuộc", fig.noun_end):
        return False
    orgs = any(d.metric == "grassroots_orgs" for d in whole.drafts)
    return orgs and _AMONG_THEM.fullmatch(line.low, whole.noun_end, fig.number.bound_start) is not None


_AMONG_THEM = re.compile(r"(?: trực thuộc| cơ sở)* \(trong đó,? (?:có |gồm |riêng )?")


def cells_beside(line: Line, fig: Figure) -> list[Figure]:
    """`19 đảng bộ xã, 21 chi bộ cơ quan, 12 chi bộ doanh nghiệp`: the cells of all kinds that are told in one row with these."""
    first = last = fig.index
    while first and line.figures[first - 1].noun == "cell" and _next_kind(line, first):
        first -= 1
    while last + 1 < len(line.figures) and line.figures[last + 1].noun == "cell" and _next_kind(line, last + 1):
        last += 1
    return line.figures[first : last + 1]


def _next_kind(line: Line, at: int) -> bool:
    """Whether only the kind of the cells before and a comma stand between them and those of a figure."""
    return (
        _NEXT_KIND.fullmatch(line.low, line.figures[at - 1].noun_end, line.figures[at].number.bound_start) is not None
    )


_NEXT_KIND = re.compile(r"(?: (?!trong|gồm|với|có)[^\W\d]+,?){0,6}?(?:,| và|, và) ")


def too_few_for_all(line: Line, fig: Figure) -> bool:
    """`8 đảng bộ xã và 11 chi bộ trực thuộc` of a district: too few to be the cells of so many committees, so beside them."""
    committees = line.figures[fig.index - 1] if fig.index else None
    if committees is None or not any(d.metric == "grassroots_committees" for d in committees.drafts):
        return False
    beside = _BESIDE.fullmatch(line.low, committees.noun_end, fig.number.bound_start) is not None
    return beside and fig.number.value < committees.number.value * _CELLS_OF_ONE


def too_few_alone(line: Line, fig: Figure) -> bool:
    """`Đảng bộ huyện đảo có 11 chi bộ trực thuộc`: no district's committees have so few cells between them."""
    others = (f for f in line.figures if f is not fig and f.noun in {"grassroots", "committee", "cell"})
    has = _DISTRICT_HAS.search(line.low, line.start, fig.number.bound_start) is not None
    return has and fig.number.value <= _FEWEST_OF_DISTRICT and next(others, None) is None


_DISTRICT_HAS = re.compile(
    r"(?<!\w)(?:(?:đảng bộ|đảng ủy) (?:huyện|quận|thị xã|thành phố)|huyện ủy|quận ủy|thị ủy)(?!\w)[^;.:\d]{0,50} (?:có|gồm|quản lý|lãnh đạo)(?: \d[\d.]* đảng viên(?:,| và)?(?: sinh hoạt| ở| tại| trong)*)? \Z"
)
_FEWEST_OF_DISTRICT = 20
_CELLS_OF_ONE = 3  # what a committee has below it at least
_BESIDE = re.compile(
    r"(?: cơ sở)?(?: (?:các )?(?:xã|phường|thị trấn)(?:(?:,| và) (?:phường|thị trấn))*)?(?:,| và|, và) "
)


def _whole_told_before(line: Line) -> list[Decimal]:
    """`Huyện có 55 chi, đảng bộ. Trong đó có 20 đảng bộ và 35 chi bộ`: what the sentence before counted and this one breaks down."""
    if _BREAKS_DOWN.match(line.low, line.start) is None:
        return []
    told = _GRASSROOTS_TOLD.findall(line.low, max(0, line.start - _NEAR), line.start)
    return [Decimal(told[-1].replace(".", ""))] if told else []


_NEAR = 200  # characters
_BREAKS_DOWN = re.compile(r"\W*(?:trong đó|trong số đó|gồm|bao gồm|cụ thể)(?!\w)")
_GRASSROOTS_TOLD = re.compile(
    r"(\d[\d.]*) (?:chi, ?đảng bộ|chi - đảng bộ|tổ chức cơ sở đảng|tccs ?đ(?:ảng)?|cơ sở đảng)(?!\w)"
)

"""Numbers that answer, one for one, to those told before them: `năm 2009, các con số tương ứng là 163 và 19`."""

import re

from tasks.facts.drafts import PEOPLE_METRICS, State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.places_resumed import GROWS_AT_MOST, of_none_now
from tasks.facts.set_above import against_plan
from tasks.facts.small_words import unsaid
from tasks.facts.targets import is_target

_PAIR = re.compile(  # not: kết quả ấy đưa Đảng bộ huyện lên 6.245
    r"(?:con số|số liệu|chỉ số|kết quả|(?<!trong )số)(?: này| đó| ấy| tương ứng| trên| kể trên| nêu trên| vừa nêu)+(?:(?!(?:đưa|nâng) (?!lên))[^.;]){0,24}?(?:là|:|còn|lên|đạt) ?\Z"
)
_IS = re.compile(r"(?:(?:tương ứng|lần lượt)(?: \w+){0,2}|là|:|còn|đạt) ?\Z")
_CLAUSE = re.compile(r"[;,:] (?:còn|và|trong khi|song|nhưng) |[;:]| còn | thì ")
_ENDS = frozenset({"", ".", ",", ";", ")", "\n"})
_BESIDE = frozenset({"và", ",", ", và"})


def read_pair(line: Line, fig: Figure, state: State) -> bool:
    """`hai con số này lần lượt là 10 và 27`, `năm 2009 tương ứng là 189 và 12`: each means what the figures before meant, in their order."""
    if fig.noun == "full_member" or (fig.number.percent and not fig.index and not state.drafts):
        return False
    if of_none_now(line, fig):
        return False
    group = _group(line, fig)
    if group[0].year is not None or any(f.noun != group[0].noun for f in group if f.noun and group[0].noun == ""):
        return False
    start = group[0].number.bound_start
    named = _PAIR.search(line.low, line.start, start) is not None or _of_next_unit(line, group)
    closed = line.low[group[-1].noun_end : group[-1].noun_end + 1] in _ENDS
    if not named and not (len(group) > 1 and closed and _only_time(line, group[0])):
        return False
    if fig.noun not in {"", "person"} and fig is group[-1] and not closed:
        return False  # con số ấy năm 2007 là 14 bản chưa có đảng viên
    like = _meant(line, group, fig, state, named=named)
    if like is None or not _is_like(fig, like):
        return False
    cue = fig.noun_cue
    own = cue.roles.get("people") if cue is not None and fig.noun == "people" else None
    segment = own or like.segment  # 21 sinh viên, 4 giảng viên; năm học 2019 - 2020, con số này là 17 sinh viên
    metric, status = like.metric, like.status
    if is_target(line, fig):  # dự kiến đến cuối năm, con số này là 195
        metric, status = ("admission_target" if metric == "members_admitted" else metric), "target"
    made = draft(line, fig, state, metric, segment, status, "pair", fig.number.bound_start)
    if fig is not group[0] and not fig.names and (_of_next_unit(line, group) or _unit_leads(line, group[0])):
        made.unit = group[0].owner or group[0].unit or made.unit
    elif not fig.names and not _unit_leads(line, group[0]):
        made.unit = like.unit
    if fig.number.of is not None and made.metric == "members_admitted":
        against_plan(line, fig, state, made)  # Ở xã X, số này là 9/12
    return True


def _of_next_unit(line: Line, group: list[Figure]) -> bool:
    """`ở xã A, hai con số này là 22 và 9; | ở xã B là 18 và 7`: the same of the next unit."""
    previous = line.figures[group[0].index - 1] if group[0].index else None
    if previous is None or len(group) == 1 or not any(d.rule == "pair" for d in previous.drafts):
        return False
    names = [m for m in line.mentions if previous.noun_end <= m.start < group[0].number.start and m.name]
    if len(names) != 1 or names[0].plural:
        return False
    lead = _NEXT_UNIT.fullmatch(line.low, previous.noun_end, names[0].start)
    return lead is not None and line.low[names[0].end : group[0].number.bound_start] in {" là ", ": ", " có "}


_NEXT_UNIT = re.compile(r"[;,] (?:(?:còn|và) )?(?:(?:ở|tại|với|của) )?")


def _unit_leads(line: Line, first: Figure) -> bool:
    """`ở xã A, | hai con số này là 22 và 9`: the unit whose they are stands at the head of the clause."""
    said = _PAIR_OF_UNIT.search(line.low, line.start, first.number.bound_start)
    if said is None:
        return False
    unit = next((m for m in line.mentions if m.end == said.start()), None)
    return (
        unit is not None
        and unit.form in {"full", "bare"}
        and _AT_UNIT.search(line.low, line.start, unit.start) is not None
    )


_PAIR_OF_UNIT = re.compile(
    r", (?:các |hai |ba |những )?(?:con số|số liệu|chỉ số)(?: này| đó| ấy| tương ứng| trên)+ (?:lần lượt )?là \Z"
)
_AT_UNIT = re.compile(r"(?:(?<=[;,.\n] )|(?<=\n))(?:còn )?(?:ở|tại|với|riêng) \Z")


def _meant(line: Line, group: list[Figure], fig: Figure, state: State, *, named: bool) -> Draft | None:
    """What was told before in this one's place: of as many figures as these, parts among them; else of the last that are no parts."""
    told = _told(line, group, state)
    last = [d for d in told if d.figure in line.figures] or [
        d for d in told if told and d.figure.number.start >= line.low.rfind(". ", 0, told[-1].figure.number.start)
    ]
    if len(group) > 1 and len(last) == len(group):
        return last[group.index(fig)]
    if not named or fig.number.percent:
        return None
    flow = [d for d in told if d.metric == told[-1].metric and not d.figure.number.percent]
    if len(group) > 2 and len(flow) == len(group):
        return flow[
            group.index(fig)
        ]  # kết nạp 112, 45 nữ, 31 người Ê đê. Ở buôn là 39. Năm 2011 tương ứng là 104, 40, 27 và 35
    said = [d for d in told if (d.segment == "all" or len(group) == 1) and not d.figure.number.percent]
    if len(said) < len(group):
        return None
    like = said[len(said) - len(group) + group.index(fig)]
    if len(group) == 1 and like.rule == "breakdown" and like.parent is not None and _is_list_of_parts(said, like):
        like = like.parent  # 187 đảng viên, trong đó có 71 nữ, 103 đoàn viên; năm nay con số này là 54
    return _nearest_in_size(said, like, fig) if len(group) == 1 else like


def _nearest_in_size(said: list[Draft], like: Draft, fig: Figure) -> Draft | None:
    """`46 đảng viên, 4 bản chưa có đảng viên. Nay con số ấy là 131`: nothing grows so much; of those told beside it the one that may have."""
    if fig.number.value <= like.value * GROWS_AT_MOST:
        return like
    beside = [d for d in said if d.figure.number.start >= like.figure.number.start - _BESIDE_IT]
    may_be = (d for d in reversed(beside) if d.value <= fig.number.value <= d.value * GROWS_AT_MOST)
    return next(may_be, None if like.metric.startswith("places_") else like)


_BESIDE_IT = 120  # characters


def _told(line: Line, group: list[Figure], state: State) -> list[Draft]:
    """What each figure of the paragraph before these was, one a figure."""
    told: list[Draft] = []
    seen: set[int] = set()
    for d in state.drafts:
        start = d.figure.number.start
        if (
            d.paragraph == line.paragraph
            and start < group[0].number.start
            and d.status == "actual"
            and start not in seen
        ):
            seen.add(start)
            told.append(d)
    return told


def _only_time(line: Line, first: Figure) -> bool:
    """`..., còn 8 tháng năm 2011 là 163 và 19`: the clause has its time, and says nothing of its own."""
    end = first.number.bound_start
    start = max((m.end() for m in _CLAUSE.finditer(line.low, line.start, end)), default=line.start)
    before = line.figures[first.index - 1].noun_end if first.index else line.start
    start = max(start, before)
    times = [m for m in line.periods if start <= m.start and m.end <= end]
    return (
        len(times) == 1
        and _IS.search(line.low, start, end) is not None
        and not any(start <= m.start < end for m in line.mentions)
        and not unsaid(line, start, end)
    )


def _is_like(fig: Figure, like: Draft) -> bool:
    """Whether a number may count what the other did: it says nothing else."""
    if fig.number.percent != like.figure.number.percent:
        return False
    return fig.noun in {"", like.figure.noun} or (fig.noun in {"person", "member"} and like.metric in PEOPLE_METRICS)


def _is_list_of_parts(said: list[Draft], last: Draft) -> bool:
    """Whether more than one part of the same whole was told."""
    return sum(d.rule == "breakdown" and d.parent is last.parent for d in said) > 1


def _group(line: Line, fig: Figure) -> list[Figure]:
    """The numbers joined with this one by a comma or `và`."""
    first = last = fig.index
    while first and _beside(line, first):
        first -= 1
    while last + 1 < len(line.figures) and _beside(line, last + 1):
        last += 1
    return line.figures[first : last + 1]


def _beside(line: Line, at: int) -> bool:
    return line.low[line.figures[at - 1].noun_end : line.figures[at].number.bound_start].strip() in _BESIDE

"""Counts of Party organisations: cells, committees, grassroots organisations, and when such a number counts all of them."""

import re

from tasks.facts.bodies_changed import is_of_changed, note_changed
from tasks.facts.bodies_counted import counts_all
from tasks.facts.bodies_no_stock import happened_to
from tasks.facts.body_fields import mixes_kinds, of_unnamed_field
from tasks.facts.body_kinds import body_metric
from tasks.facts.cells_within import is_kind_within
from tasks.facts.conditions import IN_ONE_ROOM
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line
from tasks.facts.some_bodies import of_several_communes
from tasks.facts.unit import Unit


def read_bodies(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number of cells, committees or grassroots organisations, or say why it makes none."""
    fig.reason = "name" if _is_numbered_cell(line, fig) else happened_to(line, fig)
    if not fig.reason and is_of_changed(line, fig, state):
        fig.reason = "change"
    elif fig.reason == "change" and not is_of_changed(line, fig, state):
        note_changed(line, fig, state)
    if fig.reason:
        return
    state.changed = None
    ghep = next((c for c in fig.right if c.roles.get("condition") == "without_cell"), None)
    status, at = status_of(line, fig), fig.number.bound_start
    beside = ghep is not None and ghep.start - fig.noun_end < 25 and "," not in line.low[fig.noun_end : ghep.start]
    if (
        fig.noun == "cell" and beside and ghep is not None and not IN_ONE_ROOM.match(line.low, ghep.end)
    ):  # but sinh hoạt ở 5 chi bộ, nhiều thôn phải ghép
        draft(line, fig, state, "places_without_cell", "all", status, "shared_cells", at)
        return
    if not counts_all(line, fig):
        fig.reason = "other_count"
        return
    if of_several_communes(line, fig):
        fig.reason = "some_place"
        return
    if fig.number.value == 1 and (
        _ONE_EACH.search(line.low, line.start, fig.number.bound_start)
        or _TO_ONE.search(line.low, line.start, fig.number.bound_start)
    ):
        fig.reason = "requirement"
        return
    if is_kind_within(line, fig):
        fig.reason = "above_or_part"
        return
    metric, segment = body_metric(line, fig)
    two_kinds = bool(metric) and _part_of_two_kinds(line, fig)
    two_kinds = two_kinds or (bool(metric) and of_unnamed_field(line, fig))
    if metric == "grassroots_orgs" and _sums_up(line, fig):
        fig.reason = "breakdown"
        return
    some = metric == "subordinate_cells" and (_is_some_of_told(line, fig) or _is_sum(line, fig))
    if segment == "all" and (two_kinds or some):
        fig.reason = "breakdown"
    elif metric:
        made = draft(line, fig, state, metric, segment, status, "bodies", at)
        made.unit = _of_whole_before(line, fig) or made.unit
    else:
        fig.reason = "above_or_part"


def _is_numbered_cell(line: Line, fig: Figure) -> bool:
    """`Chi bộ 6 (phường X) trồng hoa`: the cell that goes by that number, where no other organisations are counted beside it."""
    head = fig.head
    if (
        head is None
        or fig.noun != "cell"
        or head.end + 1 != fig.number.start
        or fig.number.bound_start != fig.number.start
    ):
        return False
    return _ITS_PLACE.match(line.low, fig.number.end) is not None


_ITS_PLACE = re.compile(
    r" ?[(,–-] ?(?:thuộc )?(?:phường|xã|thị trấn|khu phố|khu|thôn|ấp|bản|tổ|khóm|đảng bộ|đảng ủy)(?!\w)"
)


def _of_whole_before(line: Line, fig: Figure) -> Unit | None:
    """`448 chi bộ trực thuộc đảng bộ cơ sở, riêng chi bộ thôn là 197`: a kind picked out is of the unit that has them all."""
    whole = line.figures[fig.index - 1] if fig.index else None
    if whole is None or fig.head is None or not _PICKS_OUT.search(line.low, whole.noun_end, fig.head.start):
        return None
    return next((d.unit for d in whole.drafts if d.metric == "subordinate_cells" and d.value > fig.number.value), None)


_PICKS_OUT = re.compile(r"[,;(] ?(?:riêng|trong đó|trong số đó)(?:,| có| số)* \Z")


# mỗi ấp, khu phố đều có | một chi bộ
_ONE_EACH = re.compile(
    r"(?<!\w)(?:(?:mỗi|từng) (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu dân cư|xã|trường|đơn vị)|(?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố) nào)(?!\w)[^;.:()\d]{0,50} có(?: được| ít nhất)? \Z"
)


# mỗi chi bộ khu phố kết nghĩa với | 1 chi bộ cơ quan
_TO_ONE = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|chi ủy|cấp ủy)(?!\w)[^;.:()\d]{0,60} (?:với|cùng|giúp|đỡ đầu|phụ trách|giúp đỡ) \Z"
)


def _part_of_two_kinds(line: Line, fig: Figure) -> bool:
    """`21 chi bộ, gồm 12 chi bộ thôn và 9 chi bộ trường học, cơ quan`: two kinds together are no segment."""
    if not mixes_kinds(line, fig):
        return False
    if fig.noun == "grassroots":
        return fig.in_brackets  # 46 tổ chức cơ sở đảng (13 của xã, 33 chi, đảng bộ cơ quan, trường học)
    told = [d for f in line.figures[: fig.index] for d in f.drafts if d.metric in _CELLS_AND_COMMITTEES]
    cells = [d for d in told if d.metric == "subordinate_cells"]
    # 12 đảng bộ xã, 6 đảng bộ cơ quan, doanh nghiệp: beside those of one kind, or less than all
    return any(d.segment != "all" for d in told) or any(d.value > fig.number.value for d in cells)


_CELLS_AND_COMMITTEES = frozenset({"subordinate_cells", "grassroots_cells", "grassroots_committees"})


def _is_some_of_told(line: Line, fig: Figure) -> bool:
    """`có 19 chi bộ, trong đó 3 chi bộ Khmer`: a kind that is no segment, among all that the sentence has told."""
    told = (f for f in reversed(line.figures[: fig.index]) if f.noun != "cell" or f.drafts)
    whole = next(told, None)
    if whole is None or not any((d.metric, d.segment) == ("subordinate_cells", "all") for d in whole.drafts):
        return False
    part = _SOME_ARE.match(line.low, whole.noun_end, fig.number.bound_start) is not None
    return part and whole.number.value > fig.number.value and not line.low.startswith(" trực thuộc", fig.noun_end)


_SOME_ARE = re.compile(r"(?: trực thuộc)?(?:(?:,|;| \() ?(?:trong đó|trong số đó|riêng)(?: có)? | \((?=\d))")


def _sums_up(line: Line, fig: Figure) -> bool:
    """`70 tổ chức đảng (33 tổ chức cơ sở đảng và 37 chi bộ tổ dân phố)`: grassroots organisations and cells together."""
    parts = line.figures[fig.index + 1 : fig.index + 3]
    nouns = [f.noun for f in parts if f.in_brackets]
    return nouns == ["grassroots", "cell"] and sum(f.number.value for f in parts) == fig.number.value


def _is_sum(line: Line, fig: Figure) -> bool:
    """`318 chi bộ, gồm 37 chi bộ cơ sở, 281 chi bộ trực thuộc đảng ủy cơ sở`: both kinds together are neither."""
    parts = line.figures[fig.index + 1 : fig.index + 3]
    if len(parts) < len(("directly", "below")) or any(f.noun != "cell" for f in parts):
        return False
    if sum(f.number.value for f in parts) != fig.number.value:
        return False
    return {body_metric(line, f)[0] for f in parts} == {"grassroots_cells", "subordinate_cells"}

"""Organisations by kind whose noun is left out: khối xã 21, khối cơ quan 30; 9 chi bộ thôn, 2 trường học."""

import re
from decimal import Decimal

from tasks.facts.drafts import State, draft
from tasks.facts.figures import PLACES, Draft, Figure, Line

_COUNTED = frozenset({"grassroots_orgs", "grassroots_committees", "grassroots_cells", "subordinate_cells"})
_DEEDS = frozenset({"members_admitted", "members_confirmed", "members_left", "admission_target"})
_NEXT_KIND = re.compile(r"(?: [^\W\d]+){0,4}(?:,|:| \(|,? và)\s*")
_NEAR = 160
_BLOC_FILLER = re.compile(r"[\s:]*(?:có|là|gồm|chiếm|hiện có)?[\s:]*")
_BLOC_HEAD = re.compile(r"(?:[,;:(]|trong đó|và|riêng|gồm|có|ở|thuộc|khối|các)\s*(?:khối |các |chi bộ )*\Z")
BARE = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và )")


def read_blocs(line: Line, fig: Figure, state: State) -> bool:
    """Organisations by kind, their noun left out: `58 TCCSĐ, trong đó khối xã 21, khối cơ quan 30`, `9 chi bộ thôn, 2 trường học`."""
    whole = next((d for d in reversed(state.drafts) if d.metric in _COUNTED and not d.figure.number.percent), None)
    if whole is None or whole.paragraph != line.paragraph or fig.number.value >= _whole_of(state, whole):
        return False
    told_since = (d for f in line.figures[: fig.index] for d in f.drafts if f.number.start > whole.figure.number.start)
    if any(d.metric in _DEEDS for d in told_since):
        return False  # có 282 chi bộ. Huyện kết nạp 122 đảng viên, trong đó nông thôn 71, cơ quan 33
    inline = whole.figure in line.figures
    if not inline and line.start - whole.figure.number.end > _NEAR:
        return False
    segment = ""
    if fig.noun in PLACES and inline and BARE.match(line.low, fig.noun_end):
        if not any(c.roles.get("condition") for c in fig.right) and _NEXT_KIND.fullmatch(
            line.low, fig.window_start, fig.number.bound_start
        ):
            segment = {"place": "rural"}.get(fig.noun, fig.noun)
    elif not fig.noun and BARE.match(line.low, fig.noun_end):
        cue = next((c for c in reversed(fig.left) if "organisations" in c.roles), None)
        if (
            cue is not None
            and _BLOC_FILLER.fullmatch(line.low, cue.end, fig.number.bound_start)
            and _BLOC_HEAD.search(line.low, line.start, cue.start)
        ):
            segment = cue.roles["organisations"]
    segment = segment or _kind_behind(line, fig)
    if not segment:
        return False
    metric = whole.metric
    if metric == "subordinate_cells" and segment == "commune":
        return False
    fig.reason = ""
    made = draft(line, fig, state, metric, segment, whole.status, "blocs", fig.number.bound_start)
    made.parent, made.unit = whole, whole.unit
    return True


_OF_THOSE = re.compile(r" trong số (?:đó|này|ấy) là (?:các )?(?:chi bộ|đảng bộ) (?:ở |khối )?")


def _kind_behind(line: Line, fig: Figure) -> str:
    """`(12 chi bộ khu phố, 1 công an, 3 doanh nghiệp)`, `19 chi bộ, 11 trong số đó là chi bộ khu phố`: the kind stands behind."""
    those = _OF_THOSE.match(line.low, fig.noun_end)
    previous = line.figures[fig.index - 1] if fig.index else None
    beside = (
        fig.in_brackets
        and previous is not None
        and previous.in_brackets
        and any(d.metric in _COUNTED for d in previous.drafts)
    )
    if those is None and not (beside and line.low[previous.noun_end : fig.number.bound_start].count(",") == 1):  # type: ignore[union-attr]
        return ""
    at = those.end() if those is not None else fig.number.end + 1
    cue = next((c for c in line.cues if c.start == at and "organisations" in c.roles), None)
    return cue.roles["organisations"] if cue is not None and _KIND_ENDS.match(line.low, cue.end) else ""


_KIND_ENDS = re.compile(r"[.,;)]|\Z| và ")


def _whole_of(state: State, last: Draft) -> Decimal:
    """The largest count of the same metric and unit that stands before: what the kinds add up to."""
    return max(d.value for d in state.drafts if d.metric == last.metric and d.unit == last.unit)

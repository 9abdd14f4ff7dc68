"""Counts of villages, schools and health stations: all of them, with or without a cell, without members."""

import re

from tasks.facts.blocs import BARE
from tasks.facts.bodies import CHANGE
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line

_ONE_OF = re.compile(r"(?:một trong(?: số| những)?|mỗi|từng|các|đông nhất trong(?! \d))\s*\Z")

_ADDED = re.compile(r"\s*(?:thì|với|nằm|của|trong|ở|thuộc|và|song|nhưng|tuy|,|\.|;|:|\)|\(|$|\Z|–|-)")
_LOCAL = re.compile(r"(?:tại chỗ|làm bí thư|là người|nữ)")


def of_places(line: Line, fig: Figure) -> bool:
    """`có 126 thôn, đã 119 nơi lập được chi bộ`, `có 10 bản thì 9 đã có chi bộ`: of the places counted before."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if not fig.noun and BARE.match(line.low, fig.noun_end) and _condition_before(line, fig):
        fig.noun = "place"
        return True
    if previous is None or previous.noun != "place" or fig.noun or fig.number.percent:
        return False
    condition = next((c for c in fig.right if "condition" in c.roles), None)
    gap = line.low[fig.number.end : condition.start] if condition else ""
    if condition is None or not re.fullmatch(r" (?:nơi |đơn vị |trong số đó |chỗ )?(?:đã |đều )?", gap):
        return False
    fig.noun = "place"
    return True


def read_places(line: Line, fig: Figure, state: State) -> None:
    """Villages, schools and stations: all of them, with a cell, without, without members."""
    before = line.low[fig.window_start : fig.number.bound_start]
    segment = {"place": "all", "school": "school", "health_station": "health_station"}[fig.noun]
    if CHANGE.search(before) or re.search(r"(?:xóa|giảm)[^,;]{0,12}\Z", before) or _ONE_OF.search(before):
        fig.reason = "change"
        return
    status = status_of(line, fig)
    start = fig.number.bound_start
    condition = _condition(line, fig)
    if condition == "qualified":
        fig.reason = "other_count"
        return
    if condition:
        state.place_metric = f"places_{condition}"
        draft(line, fig, state, state.place_metric, segment, status, "places", start)
    elif left := _condition_before(line, fig):
        draft(line, fig, state, f"places_{left}", segment, status, "places", start)
        return
    elif fig.listed and state.place_metric and segment == "all":
        draft(line, fig, state, state.place_metric, segment, status, "places", start)
        return
    elif segment != "all" or not _is_total(line, fig, before):
        fig.reason = "other_count"
        return
    if condition == "with_cell" and segment == "all" and re.search(r"(?:tất cả|toàn bộ|cả)(?: các)? \Z", before):
        draft(line, fig, state, "places_total", "all", status, "places", start)
    if fig.number.of is not None and condition:
        whole = draft(line, fig, state, "places_total", segment, "actual", "places", start)
        whole.value, whole.value_high = fig.number.of, None
        if status == "target":
            fig.drafts.remove(whole)
            state.drafts.remove(whole)
    elif not condition and segment == "all":
        draft(line, fig, state, "places_total", "all", status, "places", start)


def _condition(line: Line, fig: Figure) -> str:
    """What is said behind the places; `sinh hoạt ghép` may stand further on (còn lại ... nên phải sinh hoạt ghép)."""
    for cue in fig.right:
        kind = cue.roles.get("condition")
        gap = line.low[fig.noun_end : cue.start]
        if re.match(r"\s*và không", gap):
            return ""
        if kind == "with_members":
            return "qualified"
        if kind == "without_members" and _LOCAL.match(line.low[cue.end : cue.end + 12].strip()):
            return "qualified"
        if kind == "with_cell" and "," in gap:
            return ""
        if kind in {"without_cell", "without_members"} and "không còn" in gap:
            return ""
        if kind == "with_cell" and re.search(r"không còn|\bkhông\b", gap[-10:]):
            return "without_cell"
        if kind:
            if re.search(r", (?:xã|huyện|toàn)", gap):
                return ""
            return kind if kind != "qualified" else "qualified"
    return ""


def _condition_before(line: Line, fig: Figure) -> str:
    """`Số bản chưa có chi bộ đến cuối năm 2016 còn 6 bản`."""
    for cue in fig.left:
        kind = cue.roles.get("condition")
        if (
            kind
            and kind not in {"with_members", "qualified"}
            and re.search(r"(?<!\w)số ", line.low[fig.window_start : cue.start])
        ):
            return kind
    return ""


def _is_total(line: Line, fig: Figure, before: str) -> bool:
    """A bare `có 16 bản`: all of the unit's places, unless something narrower is said of them."""
    if fig.number.bound != "exact" or any("exclude" in c.roles for c in fig.left):
        return False
    if not _ADDED.match(line.low[fig.noun_end : fig.window_end + 1][:12]):
        return False
    unit = fig.owner or fig.unit
    if unit is None or unit.level == "organization":
        return False
    said = re.search(r"(?:tất cả|toàn bộ|có|gồm|với|tổng số|tại|cả|toàn \w+|chia thành|của)\s*\Z", before)
    named = fig.names and re.fullmatch(r"\s*(?:có |gồm |với )?", line.low[fig.names[-1].end : fig.number.start])
    return bool(said or named)

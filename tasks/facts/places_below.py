"""Villages of the list below a heading that says what they lack: `Các xã còn thôn chưa có chi bộ:`, and below it `- Xã A: 2 thôn`."""

import re

from tasks.facts.conditions import CONDITIONS, said_after
from tasks.facts.drafts import State
from tasks.facts.figures import PLACES, Figure, Line
from tasks.facts.lines import is_numbering

_HEADS = re.compile(r"(?:chưa có|trắng|ghép|chưa đủ|không có)[^.;:\d]{0,40}:\s*\Z")


def note_places_below(line: Line, state: State) -> None:
    """Remember what a line that ends with a colon says that villages lack, and each row of the list below it."""
    if line.low.endswith(":", line.start, line.end) and _HEADS.search(line.low, line.start, line.end) is not None:
        first = next((c for c in line.cues if c.roles.get("noun") in PLACES), None)
        counted = any(not is_numbering(line, f) for f in line.figures)
        kind = "" if first is None or counted else said_after(line, first.end, line.end)[0]
        state.places_below, state.places_below_at = (
            (kind, line.paragraph) if f"places_{kind}" in CONDITIONS else ("", -9)
        )
        return
    if state.places_below_at == line.paragraph - 1 and any(f.noun in PLACES for f in line.figures):
        state.places_below_at = line.paragraph


def of_heading(line: Line, fig: Figure, state: State) -> str:
    """What the heading says of the villages of a row that says no more than how many."""
    if not state.places_below or state.places_below_at != line.paragraph or not fig.names or not fig.names[-1].name:
        return ""
    beside = _BESIDE.fullmatch(line.low, fig.names[-1].end, fig.number.bound_start)
    return state.places_below if beside is not None and _ENDS.match(line.low, fig.noun_end) else ""


_BESIDE = re.compile(r" ?[:(–-]? ?(?:(?:có|còn) )?")
_ENDS = re.compile(r"\s*(?:[.,;)(\n]|\Z)")

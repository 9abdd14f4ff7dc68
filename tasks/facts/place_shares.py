"""What part of the villages, schools or health stations has a cell or members; of cells, members of the place."""

import re

from tasks.facts.attainment import SHORT
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line


def read_place_share(line: Line, fig: Figure, state: State, subject: str, before: str) -> bool:
    """A share of villages, schools, health stations with a cell or with members; of cells with members."""
    conditions = [c for c in fig.right if "condition" in c.roles]
    start = fig.number.bound_start
    status = status_of(line, fig)
    segment = subject if subject in {"school", "health_station"} else "all"
    if subject in {"place", "school", "health_station", "orgs"} and conditions:
        made = False
        for cue in conditions:
            kind = cue.roles["condition"]
            if kind == "with_cell" and line.low.startswith((" đủ", " có cấp ủy", " có chi ủy"), cue.end):
                continue
            if kind == "with_cell" and subject != "orgs":
                draft(line, fig, state, "places_with_cell_share", segment, status, "places", start)
                made = True
            elif kind == "with_members" and _members_at_all(line, cue, subject):
                draft(line, fig, state, "places_with_members_share", segment, status, "places", start)
                made = True
        return made
    if (
        not subject
        and (said := _share_of_places(line, fig)) in {"with_cell", "with_members"}
        and SHORT.match(line.low, fig.number.unit_end)
    ):
        draft(line, fig, state, f"places_{said}_share", "all", status, "places", start)
        return True
    whole = bool(conditions) and not line.low.startswith((" đủ", " có cấp ủy", " có chi ủy"), conditions[0].end)
    if whole and subject == "" and conditions[0].roles["condition"] == "with_cell" and _places_before(line, fig):
        draft(line, fig, state, "places_with_cell_share", "all", status, "places", start)
        return True
    if (
        re.search(r"(?:chiếm|đạt|bằng|tức|tương đương|,|\()\s*(?:tỷ lệ |tỉ lệ )?(?:trên |gần |hơn )?\Z", before)
        and fig.index
    ):
        counted = line.figures[fig.index - 1]
        met = next((c.roles["condition"] for c in counted.right if "condition" in c.roles), "")
        if counted.noun == "place" and counted.number.of is not None and met == "with_members":
            draft(line, fig, state, "places_with_members_share", "all", status, "places", start)
            return True
        last = counted.drafts
        if last and last[0].metric == "places_with_cell" and not re.search(r"có\s*\Z", before):
            draft(line, fig, state, "places_with_cell_share", last[0].segment, last[0].status, "places", start)
            return True
    return False


def _share_of_places(line: Line, fig: Figure) -> str:
    """`Tỷ lệ thôn có chi bộ đạt 98,9%`, `số thôn có đảng viên là 100%`: the places and what is said of them stand before."""
    for cue in reversed(fig.left):
        if "condition" in cue.roles:
            place = next((c for c in reversed(fig.left) if c.end <= cue.start and "noun" in c.roles), None)
            near = place is not None and place.roles["noun"] == "place" and cue.start - place.end < 30
            if near and place is not None and _SHARE_OF.search(line.low, line.start, place.start):
                return cue.roles["condition"]
            return ""
        if cue.roles.get("before", "have") not in {"have", "total"} or "grade" in cue.roles:
            return ""
    return ""


_SHARE_OF = re.compile(r"(?:tỷ lệ|tỉ lệ|số)(?: các)? (?:[^,;.]{0,20}, )?\Z")


def _members_at_all(line: Line, cue: Cue, subject: str) -> bool:
    """Members, or members from the place; not new ones, young ones or some that do well. Every cell has members: of it only local ones count."""
    tail = line.low[cue.end : cue.end + 24]
    local = "tại chỗ" in line.low[cue.start : cue.end + 40] or re.match(r" là người| người", tail)
    if subject == "orgs":
        return bool(local)
    return bool(local) or not re.match(r" (?:mới|trẻ|nữ|dưới|được|hoàn thành|vi phạm|là|đạt|tham gia|làm)(?!\w)", tail)


def _places_before(line: Line, fig: Figure) -> bool:
    return any(f.noun == "place" for f in line.figures[: fig.index]) or any(
        c.roles.get("noun") == "place" for c in fig.left
    )

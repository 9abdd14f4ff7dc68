"""Facts in the making, and what the article has said so far that later words may leave out."""

from dataclasses import dataclass, field
from decimal import Decimal

from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.picked_parts import picked_from
from tasks.facts.targets import is_target

WEAK = frozenset({"have", "learn"})
PEOPLE_METRICS = frozenset(
    [
        "members_admitted",
        "members_total",
        "members_probationary",
        "members_confirmed",
        "members_left",
        "candidates_identified",
        "candidates_proposed",
        "admission_target",
        "training_participants",
    ]
)
OF_ADMISSIONS = frozenset({"members_admitted", "admission_target", "target_attainment"})
OF_MEMBERS = frozenset({"members_total", "members_admitted"})  # all of them, or all who were admitted
OF_CANDIDATES = frozenset({"candidates_identified", "candidates_proposed"})  # at hand, on the way
OF_ADMISSIONS_OR_RATE = OF_ADMISSIONS | {"admission_rate"}
BROKEN_DOWN = frozenset(
    ["members_admitted", "members_total", "members_confirmed", "candidates_identified", "admission_target"]
)


@dataclass(slots=True)
class State:
    """What the article has said so far, that later words may leave out."""

    frame: Draft | None = None
    mains: list[Draft] = field(default_factory=list)
    rated: str = ""
    place_metric: str = ""
    class_segment: str = ""
    done_away: str = ""
    """What was said of places of which some were done away with (xóa được 9 thôn trắng đảng viên), and where."""
    done_away_at: int = -1000
    share: Draft | None = None
    last: Draft | None = None
    muted: str = ""
    drafts: list[Draft] = field(default_factory=list)
    plan: Draft | None = None
    """The last plan, which a list or a result may come back to."""
    changed: Decimal | None = None
    """How many organisations were founded, merged or dissolved where it was told last; from ``changed_from`` on parts may follow."""
    changed_from: int = -1
    changed_to: int = -1
    """The end of that sentence, and ``changed_at`` its paragraph."""
    changed_at: int = -9
    shared_out: int = -9
    """The paragraph above which a plan is shared out, unit by unit."""
    none_at: int = -1000
    """Where a sentence ended that said a unit had no member."""
    work_at: int = -1
    """Where a sentence began that turns to admissions: `Về kết nạp, ...`."""
    spoken_at: int = -1000
    """Where a sentence ended that speaks of admitting and counts nobody."""
    asked: str = ""
    """What the question of an interview asked for, and ``asked_at`` its paragraph: the next one answers."""
    asked_at: int = -9
    asked_group: str = "all"
    table: bool = False
    """A heading said that a/b means admitted and planned: kết quả (kết nạp/chỉ tiêu)."""
    speaker: str = ""
    """``other_body`` or ``other_party`` where the sentence speaks of such."""
    speaker_at: int = -1
    """The paragraph of ``speaker``."""
    list_below: tuple[int, int] = (-9, -9)
    """A list broken over lines: the paragraph above it, and the last that is of it."""
    rows_of: int = -9
    """A heading of admissions or of a count, or the last row of the list below it."""
    rows_metric: str = ""
    """What those rows count, ``rows_group`` the group of persons."""
    rows_group: str = "all"
    places_below: str = ""
    """What a heading says that the villages of the list below it lack, and ``places_below_at`` its last row."""
    places_below_at: int = -9
    new_above: int = -9
    """The paragraph that ends with words for those newly admitted and a colon: the list below it breaks them down."""
    new_of: int | None = None
    """The year that those words name."""
    legend: str = ""
    """What the page says that the brackets of its list hold, and ``legend_at`` the last paragraph that it held in."""
    legend_at: int = -9
    legend_group: str = "all"
    held_below: int = -9
    """The paragraph that ends with `có:`, or the last item of the list below it: what it counts is what a unit has."""
    turn_years: tuple[int | None, int | None, int] = (None, None, -1)
    """The first and last of the years that numbers were told in turn for, and the paragraph that did."""
    years_told: tuple[list[int], int] = ([], -1)
    """The years last named one by one or from first to last, and the paragraph that did."""
    dated: bool = False
    """The page has a day of publication."""
    about_party: bool = False
    """The title speaks of the Party or its members."""
    about_case: bool = False
    on_members: bool = False
    """The page is about a case at court or of the police."""
    lists_articles: bool = False
    """The page is but a list of articles."""
    about_rules: bool = False
    """The title says that the page tells what a rule asks for."""
    about_abroad: bool = False
    """The page is about parties of other countries."""
    role: str = ""
    """What members were last counted for besides being members (``badge``, ``attendance`` ...), and ``role_at`` the paragraph."""
    role_at: int = -9
    role_of: Decimal = Decimal(0)
    """How many members were counted so: of whom no larger number is a part."""
    titled_body: bool = False
    """The page tells of those whom the Youth Union, a trade union or an association takes in, and of none whom the Party does."""
    title_role: str = ""
    """The same, where the title says it of the whole page."""
    class_at: int = -1
    """The paragraph that last named a class of the Party."""


def status_of(line: Line, fig: Figure) -> str:
    """``target`` where a word of intent governs the number, else ``actual``."""
    return "target" if is_target(line, fig) else "actual"


def draft(
    line: Line,
    fig: Figure,
    state: State,
    metric: str,
    segment: str,
    status: str,
    rule: str,
    start: int,
    *,
    whole: bool = False,
) -> Draft:
    """Note a fact of this figure, and what later words may leave out because of it."""
    number = fig.number
    unit = fig.owner or fig.unit
    start = min(start, fig.head.start) if fig.head is not None else start
    end = max(fig.noun_end, number.bound_end if number.bound_end - fig.noun_end < 40 else fig.noun_end)
    made = Draft(
        fig, metric, number.value, number.value_high, segment, status, unit, rule, start, end,  # type: ignore[arg-type]
        whole=whole, paragraph=line.paragraph,
    )  # fmt: skip
    if metric == "members_admitted" and segment == "all" and fig.index:
        made.picked_from = picked_from(line, fig)
    fig.drafts.append(made)
    state.drafts.append(made)
    state.last = made
    if metric == "admission_target" and rule != "breakdown":
        state.plan = made
    if metric in {
        "target_attainment",
        "admission_rate",
        "orgs_rated_share",
        "members_rated_share",
        "places_with_cell_share",
    }:
        state.share = made
    state.muted = state.role = ""
    if (
        metric in BROKEN_DOWN
        and rule not in {"breakdown", "aim", "part_of_plan", "column"}
        and (rule != "assigned" or fig.listed)
    ):
        if (
            rule != "left_out"
            and not (fig.part and segment != "all" and not _begins_list(fig, rule, state))
            and not (fig.in_brackets and state.frame and state.frame.figure in line.figures)
        ):
            state.frame = made
        if segment == "all" or not fig.part:
            if state.mains and state.mains[-1].figure not in line.figures:
                state.mains = state.mains[-6:]
            state.mains.append(made)
    if metric == "members_probationary" and not (fig.part or fig.in_brackets) and not _total_here(line, fig):
        state.mains.append(made)  # 97 đảng viên dự bị, trong đó 40 nữ
    return made


def _begins_list(fig: Figure, rule: str, state: State) -> bool:
    """`Chia theo địa bàn, số đảng viên nữ được kết nạp ở huyện A là 231, huyện B 168`: by its own verb of another unit, and so is what goes on with it."""
    named = any(m.form in {"full", "bare"} and not m.plural for m in fig.names)
    return rule == "admit" and named and state.frame is not None and state.frame.unit != fig.unit


def _total_here(line: Line, fig: Figure) -> bool:
    """Whether the sentence has counted all members before: then it is these that it breaks down."""
    return any(d.metric == "members_total" for f in line.figures[: fig.index] for d in f.drafts)

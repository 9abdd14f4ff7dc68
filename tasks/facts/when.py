"""The days of a fact: from its own words, else its sentence, else what the paragraph or the article spoke of last."""

from datetime import date

from tasks.facts.added_up import note_added_up
from tasks.facts.against_year import up_to_now
from tasks.facts.clock import Clock
from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.flow_days import flow_days
from tasks.facts.picked_parts import goes_back
from tasks.facts.stock_days import stock_days
from tasks.facts.target_days import target_days


def period_of(clock: Clock, line: Line, made: Draft) -> Period:
    """The period of a fact, and what of it later words may lean on."""
    metric = lexicon().metrics[made.metric]
    clock.aiming = made.status == "target"
    found = (
        target_days(clock, line, made)
        if made.status == "target"
        else stock_days(clock, line, made)
        if metric.kind == "stock"
        else up_to_now(clock, line, made, flow_days(clock, line, made))
    )
    clock.done[id(made)] = found
    if metric.kind == "flow" and made.status != "target":
        clock.told_in = line.paragraph
        note_added_up(clock, line, made.figure, found)
    if made.metric == "members_admitted" and made.segment == "all" and not clock.aiming and found.kind != "comparison":
        clock.result = found if not goes_back(line, made) else clock.done.get(id(made.picked_from), found)
    clock.aiming = False
    return found


def as_aim(period: Period | None) -> Period | None:
    """The whole year of a result that turned out to be an aim."""
    if period is None or period.first is None or period.kind != "year":
        return period
    last = date(period.first.year, 12, 31)
    return period._replace(first=date(period.first.year, 1, 1), last=last, moment=last)


_A_YEAR = 366  # days; congresses are held in a term's last year and report on all of it


def so_far(made: Draft, published: date | None) -> Period | None:
    """What was done in a term under way was done up to the publication."""
    period = made.period
    if period is None or published is None or period.first is None or period.last is None or made.status == "target":
        return period
    if made.per_year:
        return period
    if (
        period.kind not in {"term", "span"}
        or lexicon().metrics[made.metric].kind == "stock"
        or period.first > published
    ):
        return period
    return period._replace(last=published) if (period.last - published).days > _A_YEAR else period

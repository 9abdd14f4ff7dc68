"""Drafts to facts."""

from tasks.facts.cues import lexicon
from tasks.facts.drafts import State
from tasks.facts.elsewhere import single_case, too_few, too_many
from tasks.facts.fact import Fact
from tasks.facts.figures import Draft, Line
from tasks.facts.roles import in_ranks

_ENOUGH = 3  # Party figures beside which those of the economy are read where neither title nor paragraph speaks of it


def facts_of(lines: list[Line], state: State) -> list[tuple[Draft, Fact]]:
    """Each draft with its fact; figures of the economy only on a page that reports on the Party."""
    core = [
        d
        for d in state.drafts
        if not lexicon().metrics[d.metric].economy and d.metric != "places_total" and not too_many(d) and not too_few(d)
    ]
    beside = {d.paragraph for d in core}
    enough = 0 if state.about_party else _ENOUGH
    made: list[tuple[Draft, Fact]] = []
    for line in lines:
        for fig in line.figures:
            for d in fig.drafts:
                if single_case(line, d, dated=state.dated) or too_many(d) or too_few(d):
                    fig.reason = "discipline" if d.metric == "members_left" else "quantity"
                    continue
                if in_ranks(line, d, state):
                    fig.reason = "task"
                    continue
                economy = lexicon().metrics[d.metric].economy and d.paragraph not in beside
                if len(core) < (enough if economy else 1):
                    fig.reason = "economy"
                    continue
                made.append((d, _fact(line, d)))
    return made


def _fact(line: Line, d: Draft) -> Fact:
    number = d.figure.number
    period = d.period
    assert period is not None  # noqa: S101 - each draft was given its period above
    if period.first is None or period.last is None:
        period = period._replace(
            first=None, last=None
        )  # từ năm 2016 đến nay on a page without a date: half a period is none
    bound = number.bound if d.value == number.value or d.metric == "target_attainment" else "exact"
    start, end = min(d.quote_start, number.bound_start), max(d.quote_end, number.unit_end)
    return Fact(
        metric=d.metric, segment=d.segment, value=d.value, value_high=d.value_high, bound=bound, status=d.status,  # type: ignore[arg-type]
        level=d.unit.level, unit=d.unit.name, district=d.unit.district, province=d.unit.province,
        start=period.first, end=period.last, per_year=d.per_year, quote=line.text[start:end], span_start=start, span_end=end,
        number_start=number.start, number_end=number.of_end if number.of is not None else number.unit_end,
        sentence_start=line.start, sentence_end=line.end, rule=d.rule, period_rule=period.rule, kind=d.unit.kind,
    )  # fmt: skip

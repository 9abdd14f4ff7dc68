"""What a figure's own days make of it: what has not happened yet becomes an aim, what is over and told beside an aim is a result."""

from datetime import date

from tasks.facts.ahead import RECKONED, is_over, is_reckoned, is_to_come, of_reckoned
from tasks.facts.clock import Clock
from tasks.facts.cues import lexicon
from tasks.facts.drafts import State
from tasks.facts.figures import Draft, Line
from tasks.facts.time_words import NO_DAYS
from tasks.facts.when import as_aim, period_of, so_far


def set_time(clock: Clock, state: State, line: Line, made: Draft, published: date | None) -> None:
    """Give a draft its period; what has not happened yet becomes an aim, what is over and told beside one does not."""
    aimed = clock.aims_told()
    made.period = period_of(clock, line, made)
    if is_over(line, made, published):
        clock.aims_again(aimed)
        made.status = "actual"
        if made.metric == "admission_target":
            made.metric = "members_admitted"
            state.plan = next((d for d in reversed(state.drafts) if d.metric == "admission_target"), None)
        made.period = period_of(clock, line, made)
    if is_reckoned(line, made, published):
        whole = of_reckoned(line, made)
        made.status, made.rule = "target", RECKONED
        made.metric = "admission_target" if made.metric == "members_admitted" else made.metric
        clock.aims_again(aimed)
        made.period = period_of(clock, line, made) if whole is None else whole.period
    if is_to_come(line, made, published or clock.reported_to):
        made.status = "target"
        stock = lexicon().metrics[made.metric].kind == "stock"
        made.period = period_of(clock, line, made) if stock else as_aim(made.period)
        if made.metric == "members_admitted":
            made.metric = "admission_target"
        if published is not None and made.period is not None and made.period.last and made.period.last < published:
            made.period = NO_DAYS  # 310 em đã được kết nạp, còn 392 em sẽ được kết nạp: not in the time told before
    made.period = so_far(made, published)

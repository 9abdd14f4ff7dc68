-- One row an observation and value that was not chosen and cannot be had by rounding from the chosen one.
-- A district may have a plan of its own beside the province's for it: that is told apart from a contradiction.
select
    observations.place_key,
    case
        when observations.metric in ('admission_target', 'target_attainment') then 'two_plans'
        else 'competing_values'
    end as kind,
    period_start, period_end,
    observations.metric, observations.segment, observations.value, [observations.fact_id] as facts,
    observations.metric as other_metric, observations.segment as other_segment,
    other.value as other_value, [other.fact_id] as other_facts,
    case other.bound when 'max' then null else other.value end as low,
    case other.bound when 'min' then null else other.value end as high,
    'two values are stated for one period' as says
from int_observations as observations
join int_ranked_values as other
    on other.observation_id = observations.observation_id and other.fact_id <> observations.fact_id
where observations.bound = 'exact'
    and observations.value_high is null
    and case
        when other.value_high is not null then observations.value not between other.value and other.value_high
        when other.bound = 'exact' then not other.is_rounding
        when other.bound = 'min' then observations.value < other.value
        when other.bound = 'max' then observations.value > other.value
        else abs(observations.value - other.value) > greatest(grain_of(other.value) / 2, other.value * 0.05)
    end

-- One row an observation and stated value, the chosen one first (place_in_order 1), with the rule by which it stands
-- before the next: only_statement, all_agree, exact, unrounded, period_over, more_sources, nearer_publisher, later_page, else tie
-- (nothing tells the values apart; the one first in the page stands). Nothing is averaged.
-- Kept by observation_id.
with ranked as (
    select
        *,
        row_number() over by_rules as place_in_order,
        lead(vagueness) over by_rules as next_vagueness,
        lead(is_rounding) over by_rules as next_is_rounding,
        lead(is_early) over by_rules as next_is_early,
        lead(sources_that_count) over by_rules as next_sources,
        lead(nearness) over by_rules as next_nearness,
        lead(last_published) over by_rules as next_last_published
    from int_candidates
    window by_rules as (
        partition by observation_id
        order by
            vagueness, is_rounding, is_early, sources_that_count desc, nearness, last_published desc nulls last,
            first_place, value, value_high, bound
    )
)

select
    * exclude (
        next_vagueness, next_is_rounding, next_is_early, next_sources, next_nearness, next_last_published, first_place,
        is_early, sources_that_count
    ),
    case
        when place_in_order > 1 then null
        when values_stated = 1 and statements = 1 then 'only_statement'
        when values_stated = 1 then 'all_agree'
        when vagueness < next_vagueness then 'exact'
        when is_rounding < next_is_rounding then 'unrounded'
        when is_early < next_is_early then 'period_over'
        when sources_that_count > next_sources then 'more_sources'
        when nearness < next_nearness then 'nearer_publisher'
        when last_published > next_last_published or (last_published is not null and next_last_published is null)
            then 'later_page'
        else 'tie'
    end as chosen_by
from ranked

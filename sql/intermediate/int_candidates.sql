-- One row an observation and stated value: what speaks for it.
-- is_rounding: another exact value of the same observation is finer and rounds to this one (900 beside 896).
-- is_early: every page that states it was printed before the period was over; those pages then count for little:
-- sources_that_count leaves them out wherever a later page states the value, too.
-- Kept by observation_id.
with stated as (
    select
        observation_id, value, value_high, bound, vagueness,
        count(*) as statements,
        count(distinct source_group) as sources,
        count(distinct source_group) filter (where not is_early) as sources_since,
        min(nearness) as nearness,
        max(published_on) as last_published,
        -- of several statements of the value: the nearest publisher's, then the latest page's, then the first on the page
        arg_min(fact_id, (nearness, -coalesce(epoch(published_on), -1e18), article_id, number_start, fact_id)) as fact_id,
        min((article_id, number_start)) as first_place
    from int_statements
    group by observation_id, value, value_high, bound, vagueness
),

finest as (
    select distinct coarse.observation_id, coarse.value
    from stated as coarse
    join stated as fine
        on fine.observation_id = coarse.observation_id
        and fine.value <> coarse.value
        and fine.vagueness = 0
        and is_rounding_of(coarse.value, fine.value)
)

select
    stated.* exclude (sources_since),
    sources_since = 0 as is_early,
    case when sources_since > 0 then sources_since else sources end as sources_that_count,
    finest.value is not null as is_rounding,
    count(*) over (partition by observation_id) as values_stated
from stated
left join finest using (observation_id, value)

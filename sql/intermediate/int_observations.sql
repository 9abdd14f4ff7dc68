-- One row an observation: place, metric, segment, status, period, per year or not. Its value is the chosen statement's,
-- unless a correction says otherwise.
-- Kept by observation_id.
with totals as (
    select
        observation_id,
        any_value(place_key) as place_key, any_value(metric) as metric, any_value(segment) as segment,
        any_value(status) as status, any_value(period_start) as period_start, any_value(period_end) as period_end,
        any_value(per_year) as per_year, any_value(place_id) as place_id,
        count(*) as statements,
        count(distinct source_group) as sources_all
    from int_statements
    group by observation_id
)

select
    totals.observation_id, totals.place_key, totals.place_id,
    -- where it lay on the day that the chosen statement speaks of
    statements.district_id, statements.province_id, coalesce(statements.as_of, totals.period_end) as as_of,
    totals.metric, totals.segment, totals.status,
    totals.period_start, totals.period_end, totals.per_year,
    coalesce(right_one.value, chosen.value) as value,
    case when right_one.value is null then chosen.value_high end as value_high,
    case when right_one.value is null then chosen.bound else 'exact' end as bound,
    chosen.sources, totals.sources_all, totals.statements, chosen.values_stated,
    chosen.fact_id, statements.article_id,
    case when coalesce(right_one.correction_id, statements.correction_id) is null then chosen.chosen_by else 'correction' end
        as chosen_by,
    coalesce(right_one.correction_id, statements.correction_id) as correction_id
from totals
join int_ranked_values as chosen using (observation_id)
left join int_statements as statements on statements.fact_id = chosen.fact_id
left join stg_corrections as right_one on right_one.observation_id = totals.observation_id
where chosen.place_in_order = 1

-- One row an observation: place, metric, segment, status, period, per year or not. Its value is the chosen statement's.
with totals as (
    select
        observation_id,
        any_value(place_key) as place_key, any_value(metric) as metric, any_value(segment) as segment,
        any_value(status) as status, any_value(period_start) as period_start, any_value(period_end) as period_end,
        any_value(per_year) as per_year,
        count(*) as statements,
        count(distinct source_group) as sources_all
    from int_statements
    group by observation_id
)

select
    observation_id, place_key, metric, segment, status, period_start, period_end, per_year,
    chosen.value, chosen.value_high, chosen.bound,
    chosen.sources, totals.sources_all, totals.statements, chosen.values_stated,
    chosen.fact_id, chosen.chosen_by
from totals
join int_ranked_values as chosen using (observation_id)
where chosen.place_in_order = 1

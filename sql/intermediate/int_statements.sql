-- One row a placed fact with a period: a statement, the observation it is one of, and what speaks for it.
-- A corrected statement counts with the value that is right.
-- nearness: 0 the unit's own portal, 1 its province's paper or broadcaster, 2 anyone else.
-- is_early: a result of a stretch of time that was not over when the page was printed (`năm 2019` on 27 December), or may not have been.
-- Kept by article_id.
with placed as (
    select * from int_placed_facts where len(missing) = 0
)

select
    md5(concat_ws('|', place_key, metric, segment, status, period_start, period_end, per_year)) as observation_id,
    placed.fact_id, article_id, place_key, place_id, district_id, province_id, as_of, metric, segment, status, period_start, period_end, per_year,
    coalesce(right_one.value, placed.value) as value,
    case when right_one.value is null then value_high end as value_high,
    case when right_one.value is null then bound else 'exact' end as bound,
    case when right_one.value is not null or (bound = 'exact' and value_high is null) then 0 else 1 end as vagueness,
    right_one.correction_id,
    source_group, publisher, published_on, number_start,
    status = 'actual' and period_start < period_end and coalesce(published_on < period_end, true) as is_early,
    case
        when publisher_kind like '%portal%'
            and coalesce(publisher_district_id = district_id, publisher_province_id = place_id, false) then 0
        when publisher_province_id = province_id
            or (publisher_province_id, province_id) in (select (province_id, related_id) from int_related_provinces) then 1
        else 2
    end as nearness
from placed
join int_articles using (article_id)
join int_sources using (article_id)
left join stg_corrections as right_one on right_one.fact_id = placed.fact_id and right_one.action = 'value'

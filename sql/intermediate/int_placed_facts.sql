-- One row a fact: which place it belongs to, and what is missing where it can stand in no series.
-- The place was looked up when the page was read, as of the day the fact speaks of (as_of). An organisation is no place:
-- it is known by its folded name within the district, or else the province, in which it lies.
-- Kept by article_id.
with judged as (
    select
        stg_facts.*, superseded_by,
        least(period_end, published_on) as as_of,
        list_filter([
            case when coalesce(slug(unit), '') in ('', '-') then 'unit' end,
            case when place_status in ('ambiguous', 'unknown') then 'place_' || place_status end,
            case when level = 'organization' and coalesce(district_id, case when district is null then province_id end) is null
                then 'place_unknown' end,
            case when period_start is null or period_end is null then 'period' end,
            case when fact_id in (select fact_id from stg_corrections where action = 'withdraw') then 'withdrawn' end,
            case when superseded_by is not null then 'superseded' end
        ], lambda missing: missing is not null) as missing
    from stg_facts
    left join int_articles using (article_id)
    left join int_versions using (article_id)
)

select
    judged.fact_id, judged.article_id, metric, segment, value, value_high, bound, status,
    coalesce(known.level, judged.level) as level, judged.place_kind, unit, district, province,
    judged.place_id, district_id, province_id, period_start, period_end, per_year, as_of, number_start, rule, superseded_by, missing,
    case when len(list_intersect(missing, ['unit', 'place_ambiguous', 'place_unknown'])) = 0 then
        case judged.level
            when 'nation' then 'nation'
            when 'organization' then concat_ws('/', 'organization', coalesce(district_id, province_id), slug(unit))
            else judged.place_id
        end
    end as place_key
from judged
left join (select place_id, any_value(level) as level from int_place_versions group by all) as known
    using (place_id)

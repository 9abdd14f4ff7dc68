-- One row a fact: which place it belongs to, and what is missing where it can stand in no series.
-- A place is known by its level and the folded names of unit, district and province. When the places issue brings a
-- place_id, this file is the one to change.
with keyed as (
    select
        *,
        slug(unit) as unit_slug,
        slug(district) as district_slug,
        slug(case when level = 'province' then coalesce(province, unit) else province end) as province_slug,
        -- from July 2025 communes lie in provinces; there are no districts any more
        level = 'commune' and coalesce(period_end >= date '2025-07-01', false) as after_reform
    from stg_facts
),

judged as (
    select
        *,
        list_filter([
            case when coalesce(unit_slug, '') in ('', '-') then 'unit' end,
            case when level = 'commune' and district_slug is null and not after_reform then 'district' end,
            case when level not in ('province', 'nation') and province_slug is null then 'province' end,
            case when period_start is null or period_end is null then 'period' end,
            case when fact_id in (select fact_id from stg_corrections where action = 'withdraw') then 'withdrawn' end
        ], lambda missing: missing is not null) as missing
    from keyed
)

select
    fact_id, article_id, metric, segment, value, value_high, bound, status, level, unit, district, province,
    period_start, period_end, per_year, number_start, rule, missing,
    case when len(list_intersect(missing, ['unit', 'district', 'province'])) = 0 then
        case level
            when 'nation' then 'nation/' || unit_slug
            when 'province' then 'province/' || unit_slug
            when 'district' then concat_ws('/', 'district', province_slug, unit_slug)
            when 'commune' then
                concat_ws('/', 'commune', province_slug, case when after_reform then '-' else district_slug end, unit_slug)
            else concat_ws('/', level, province_slug, coalesce(district_slug, '-'), unit_slug)
        end
    end as place_key
from judged

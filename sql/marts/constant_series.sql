-- One row an observation of a district or province of 31 December 2024, whatever stood in its place on the day spoken of:
-- the series that go on through mergers and after July 2025. What was reported stands in observations.
select
    constant.place_id,
    concat_ws(', ', concat_ws(' ', own.kind, own.name), its_province.name) as place,
    own.level, own.kind as place_kind,
    case when own.level = 'district' then own.name end as district,
    coalesce(its_province.place_id, own.place_id) as province_id,
    coalesce(its_province.name, own.name) as province,
    metric, segment, status, period_start, period_end, per_year,
    cast(value as double) as value, cast(value_high as double) as value_high, bound,
    how, part_level, parts_stated, parts_expected, parts, straddling,
    case when metric in (select metric from stg_metrics where unit <> 'percent') then cast(value_of_parts as double) end as value_of_parts,
    observation_ids, fact_ids
from int_constant_series as constant
join int_place_versions as own
    on own.place_id = constant.place_id and date '2024-12-31' between own.since and own.until
left join int_place_versions as its_province
    on its_province.place_id = own.parent_id and date '2024-12-31' between its_province.since and its_province.until
order by constant.place_id, metric, segment, status, period_end, period_start, per_year

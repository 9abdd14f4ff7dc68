-- One row an observation: how its place was called on the day it speaks of, and in which district and province it lay.
-- place is the name to show: kind, name, and what it lies in (thị xã Kỳ Anh, Hà Tĩnh; huyện Kỳ Anh, Hà Tĩnh).
with named as (
    select
        observation_id, observations.place_key, observations.place_id, places.level,
        coalesce(own.kind, places.place_kind) as place_kind,
        coalesce(own.name, places.unit) as unit,
        observations.district_id,
        case when observations.district_id is not null then coalesce(its_district.name, places.district) end as district,
        observations.province_id,
        case when observations.province_id is not null then coalesce(its_province.name, places.province) end as province
    from int_observations as observations
    join int_places as places using (place_key)
    left join int_place_versions as own
        on own.place_id = observations.place_id and observations.as_of between own.since and own.until
    left join int_place_versions as its_district
        on its_district.place_id = observations.district_id
        and observations.as_of between its_district.since and its_district.until
    left join int_place_versions as its_province
        on its_province.place_id = observations.province_id
        and observations.as_of between its_province.since and its_province.until
)

select
    *,
    concat_ws(
        ', ',
        concat_ws(' ', place_kind, unit),
        case when level in ('commune', 'organization') then district end,
        case when level <> 'province' then province end
    ) as place
from named

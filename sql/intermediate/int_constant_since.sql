-- One row a district or province of 31 December 2024 that gave or took land before: the first day since which its land is
-- that of the map. A district that one was split from, or that took a part of another, was not the same place before.
with moved as (
    select was_in.district_id as from_id, came_to.district_id as to_id, "day"
    from stg_place_links as links
    join stg_constant_places as was_in on was_in.place_id = links.from_id
    join stg_constant_places as came_to on came_to.place_id = links.to_id
    where extent <> 'whole' and links.from_id like 'd%'

    union all

    select was_in.province_id, came_to.province_id, "day"
    from stg_place_links as links
    join stg_constant_places as was_in on was_in.place_id = links.from_id
    join stg_constant_places as came_to on came_to.place_id = links.to_id
    where extent <> 'whole' and links.from_id like 'p%'

    union all

    -- a district that came from one province to another
    select parent.province_id, own.province_id, valid_to + 1
    from stg_places as places
    join stg_constant_places as own on own.place_id = places.place_id
    join stg_constant_places as parent on parent.place_id = places.parent_id
    where places.level = 'district' and valid_to < date '2024-12-31'
)

select whole_id, max("day") as since
from (select unnest([from_id, to_id]) as whole_id, "day" from moved where from_id is distinct from to_id)
where whole_id is not null and "day" <= date '2024-12-31'
group by whole_id

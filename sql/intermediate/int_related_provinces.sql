-- One row a province and one that is the same land in part: itself, what went into it, what it went into.
select distinct place_id as province_id, place_id as related_id from int_place_versions where level = 'province'
union
select from_id, to_id from stg_place_links where from_id like 'p%' and to_id like 'p%'
union
select to_id, from_id from stg_place_links where from_id like 'p%' and to_id like 'p%'

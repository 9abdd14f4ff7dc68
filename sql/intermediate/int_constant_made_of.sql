-- One row a place of the map of 31 December 2024 and a day of an observation: the places that it was made of on that day,
-- of the level of the observation, and those that lay in it only in part.
with days as (
    select distinct whole_id, level, as_of from int_constant_parts
),

members as (
    select place_id, district_id as whole_id from stg_constant_places where district_id is not null
    union all
    select place_id, province_id from stg_constant_places where district_id is null and province_id is not null and place_id like 'p%'
),

standing as (
    select place_id, level, coalesce(valid_from, date '-infinity') as since, coalesce(valid_to, date 'infinity') as until
    from stg_places
),

whole as (
    select days.whole_id, days.level, as_of, list(distinct members.place_id order by members.place_id) as members
    from days
    join members on members.whole_id = days.whole_id
    join standing
        on standing.place_id = members.place_id and standing.level = days.level
        and days.as_of between standing.since and standing.until
    group by all
),

straddling as (
    select constant.district_id as whole_id, list(distinct commune_id order by commune_id) as straddling
    from stg_commune_districts as lies
    join stg_constant_places as constant on constant.place_id = lies.district_id
    join stg_constant_places as itself on itself.place_id = lies.commune_id
    where itself.why = 'straddles' and constant.district_id is not null
    group by all
)

select whole.*, case when level = 'commune' then coalesce(straddling, []) else [] end as straddling
from whole
left join straddling using (whole_id)

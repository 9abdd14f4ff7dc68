-- One row a place over days, so that every day has exactly one row of it: before its first day it is named as on the
-- first, after its last as on the last (a plan for 2030 names a district that went in 2025).
select
    place_id, level, kind, name, parent_id,
    case when row_number() over by_day = 1 then date '-infinity' else valid_from end as since,
    coalesce(lead(coalesce(valid_from, date '-infinity')) over by_day - 1, date 'infinity') as until
from stg_places
where valid_from is null or valid_to is null or valid_from <= valid_to
window by_day as (partition by place_id order by coalesce(valid_from, date '-infinity'), coalesce(valid_to, date 'infinity'))

-- a yearly table has one row a place and year
select place_id, year, count(*) as rows_found
from (
    select place_id, year from district_year
    union all
    select place_id, year from commune_year
    union all
    select place_id, year from province_year
)
group by all
having count(*) > 1

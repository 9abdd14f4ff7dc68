-- One row a commune and year, one column a metric; int_year_wide says which observation stands for the year.
select
    place_id, place, place_kind, unit as commune, district_id, district, province_id, province,
    * exclude (place_key, place_id, place, level, place_kind, unit, district_id, district, province_id, province)
from int_year_wide
where level = 'commune'
order by place_id, year

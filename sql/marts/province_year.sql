-- One row a province and year, one column a metric; int_year_wide says which observation stands for the year.
select place_key, unit as province, * exclude (place_key, level, unit, district, province)
from int_year_wide
where level = 'province'
order by place_key, year

select place_key, level, unit, district, province, district_key, province_key, facts, first_day, last_day
from int_places
order by place_key

-- One row a place or organisation with a fact, as it was when a fact last spoke of it.
select place_key, place_id, level, place_kind, unit, district_id, district, province_id, province, facts, first_day, last_day
from int_places
order by place_key

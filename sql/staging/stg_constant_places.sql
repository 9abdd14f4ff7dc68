-- One row a place of whatever time, and where it lies in the map of 31 December 2024.
select place_id, district_id, province_id, why, until
from given_constant_places

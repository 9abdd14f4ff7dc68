-- One row a name of a place: official at some time, or an alias.
select place_id, name, role, spelling_key, plain_key
from stg_place_names
order by place_id, role desc, name

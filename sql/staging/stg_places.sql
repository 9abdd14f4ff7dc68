-- One row a place over the days in which it kept its name, kind and parent; an open end is null.
select place_id, valid_from, valid_to, dates, level, kind, name, code, parent_id, lat, lon
from given_places

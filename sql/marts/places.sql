-- One row a place over the days in which it kept its name, kind and parent: the gazetteer of this release.
select place_id, valid_from, valid_to, dates, level, kind, name, code, parent_id, lat, lon
from stg_places
order by place_id, valid_from nulls first

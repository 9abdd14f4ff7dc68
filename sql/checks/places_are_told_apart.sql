-- a place_key names one place or organisation, and a place of the gazetteer has one row a first day
select place_key, count(*) as places from reported_places group by place_key having count(*) > 1 or place_key is null
union all
select place_id, count(*) from places group by place_id, valid_from, valid_to, name, parent_id having count(*) > 1 or place_id is null

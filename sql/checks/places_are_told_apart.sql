-- a place_key names one place
select place_key, count(*) as places from places group by place_key having count(*) > 1 or place_key is null

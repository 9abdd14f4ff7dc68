-- a place, metric, segment, status, period and per_year are one observation
select place_key, metric, segment, status, period_start, period_end, per_year, count(*) as observations
from observations
group by all
having count(*) > 1

-- in the constant geography a place, metric, segment, status, period and per_year are one row
select place_id, metric, segment, status, period_start, period_end, per_year, count(*) as rows_found
from constant_series
group by all
having count(*) > 1

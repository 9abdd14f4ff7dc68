-- only growth can be negative, and a range ends above where it begins
select fact_id, metric, value, value_high
from facts
where value is null or (value < 0 and metric <> 'livestock_growth') or value_high <= value

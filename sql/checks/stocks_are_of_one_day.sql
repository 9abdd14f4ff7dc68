-- what was so at a moment has that one day as its period
select fact_id, metric, period_start, period_end
from facts
join metrics using (metric)
where kind = 'stock' and status = 'actual' and not per_year and period_start <> period_end

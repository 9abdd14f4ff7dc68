-- a period has both of its days or neither, the first not after the last, from 1930 on and not beyond 2100
select fact_id, period_start, period_end
from facts
where (period_start is null) <> (period_end is null)
    or period_start > period_end
    or period_start < date '1930-01-01'
    or period_end > date '2100-12-31'

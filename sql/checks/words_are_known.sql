-- metrics, segments, levels, bounds and statuses are those of the lists
select fact_id, metric, segment, level, bound, status
from facts
where metric not in (select metric from metrics)
    or segment not in (select segment from segments)
    or level not in ('commune', 'district', 'province', 'organization', 'nation')
    or bound not in ('exact', 'approx', 'min', 'max')
    or status not in ('actual', 'target')

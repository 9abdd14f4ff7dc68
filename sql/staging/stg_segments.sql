-- One row a segment: a part of a metric.
select segment, of, en, vi
from seed_segments

-- One row a metric. A percent is printed with decimals; the others count whole things, but for hectares.
select metric, unit, kind, unit not in ('percent', 'hectare') as is_whole, en, vi
from seed_metrics

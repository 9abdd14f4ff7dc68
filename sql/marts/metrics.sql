select metric, unit, kind, en, vi from stg_metrics order by metric

-- One row a rejection.
select reject_id, batch, capture_id, uri, stage, reason, detail
from raw_rejects

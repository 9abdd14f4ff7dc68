-- a rejected capture is one of the raw zone
select reject_id, rejects.capture_id, rejects.uri
from rejects
anti join captures using (capture_id)
where rejects.capture_id is not null

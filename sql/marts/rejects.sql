select * from stg_rejects order by uri, stage, reason, reject_id

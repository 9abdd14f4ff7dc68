-- Kept by capture_id.
select * from stg_captures order by captured_at, uri, capture_id

-- a capture_id names one capture
select capture_id, count(*) as captures from captures group by capture_id having count(*) > 1 or capture_id is null

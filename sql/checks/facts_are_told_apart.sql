-- a fact_id names one fact
select fact_id, count(*) as facts from facts group by fact_id having count(*) > 1 or fact_id is null

-- evidence has one row a fact
select fact_id, count(evidence.fact_id) as rows_found
from facts
left join evidence using (fact_id)
group by fact_id
having count(evidence.fact_id) <> 1

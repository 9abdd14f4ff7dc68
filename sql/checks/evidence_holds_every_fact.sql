-- evidence has one row a fact
select facts, rows_found, facts_found
from (select count(*) as facts from facts),
    (select count(*) as rows_found, count(distinct fact_id) as facts_found from evidence)
where facts <> rows_found or facts <> facts_found

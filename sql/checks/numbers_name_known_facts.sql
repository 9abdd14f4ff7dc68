-- the facts that a number is said to be in exist
select article_id, number_start, fact_id
from (select article_id, number_start, unnest(fact_ids) as fact_id from numbers)
anti join facts using (fact_id)

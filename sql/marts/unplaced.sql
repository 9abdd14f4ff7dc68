-- One row a fact that stands in no series, and why: what the page does not let a careful reader know, or that it was
-- withdrawn by a correction, or superseded by a later version of its page.
-- Kept by article_id.
select
    facts.fact_id, missing, facts.article_id, facts.level, facts.unit, facts.district, facts.province,
    facts.metric, facts.segment, facts.status, facts.period_start, facts.period_end, facts.value
from int_placed_facts as placed
join facts using (fact_id)
where len(missing) > 0
order by facts.article_id, facts.number_start, facts.fact_id

-- One row a fact that stands for its observation, and by which rule.
-- Compared by article_id.
select fact_id, article_id, chosen_by, correction_id
from int_observations

-- every fact is in one observation, or in unplaced with what it lacks
select facts.fact_id, facts.observation_id, unplaced.missing
from facts
left join unplaced using (fact_id)
left join observations using (observation_id)
where (observations.observation_id is null) = (unplaced.fact_id is null)

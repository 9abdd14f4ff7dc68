-- every fact is in one observation, or in unplaced with what it lacks
select fact_id, observation_id, null as missing
from facts
anti join observations using (observation_id)
anti join unplaced using (fact_id)
union all
select fact_id, observation_id, unplaced.missing
from facts
join unplaced using (fact_id)
where observation_id is not null

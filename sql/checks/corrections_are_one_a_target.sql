-- a fact or observation is corrected once
select fact_id, observation_id, count(*) as corrections
from corrections
group by fact_id, observation_id
having count(*) > 1

-- the value of an observation is the one its chosen fact states, or a correction's
select observations.observation_id, observations.fact_id, observations.value, facts.value as stated
from observations
left join facts on facts.fact_id = observations.fact_id and facts.observation_id = observations.observation_id
where facts.fact_id is null
    or observations.correction_id is null and (
        observations.value <> facts.value
        or observations.value_high is distinct from facts.value_high
        or observations.bound <> facts.bound
    )

-- One row a correction: a decision about a fact or an observation.
select correction_id, fact_id, observation_id, action, expect, value, why, who, decided_on
from given_corrections

-- what a correction is about is there and says what the correction expects, and the page says so still
select correction_id, corrections.expect, facts.value as stated, corrections.why
from corrections
left join facts using (fact_id)
where corrections.fact_id is not null
    and (facts.value is distinct from corrections.expect or facts.superseded_by is not null)
union all
select correction_id, expect, null, why
from corrections
anti join facts on facts.observation_id = corrections.observation_id and facts.value = corrections.expect
where corrections.observation_id is not null

-- what a correction is about is there and says what the correction expects
select correction_id, corrections.expect, facts.value as stated, corrections.why
from corrections
left join facts using (fact_id)
where corrections.fact_id is not null
    and (facts.value is distinct from corrections.expect or facts.superseded_by is not null)
union all
select correction_id, corrections.expect, null, corrections.why
from corrections
where corrections.observation_id is not null
    and not exists (
        select 1 from facts
        where facts.observation_id = corrections.observation_id and facts.value = corrections.expect
    )

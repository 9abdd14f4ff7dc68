-- One row a ruling, and how many facts it placed. One that places none any more is to be looked at again.
select
    ruling_id, publisher, name, stg_rulings.place_id, reason, decided_by, decided_on,
    (select count(*) from facts where facts.place_rule = 'ruling:' || ruling_id) as facts
from stg_rulings
order by ruling_id

-- One row a stated value that is not the sum of what is stated of its parts: halves of the year, women and men,
-- committees and cells, the ways to leave.
select
    place_key,
    case formula
        when 'half_1 + half_2' then 'halves'
        when 'female + male' then 'women_and_men'
        when 'struck_off + expelled + resigned' then 'leavers'
        else 'organisations'
    end as kind,
    period_start, period_end, metric, segment, stated_value as value, [stated_fact_id] as facts,
    metric as other_metric, segment as other_segment, low as other_value, parents as other_facts,
    low, high, formula || ' is ' || cast(low as bigint) as says
from int_derived
where contains(formula, '+') and stated_value not between low and high

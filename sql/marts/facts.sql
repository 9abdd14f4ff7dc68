-- One row a fact, placed or not. Values are DOUBLE here, so that every client computes with them.
select
    stg_facts.fact_id, article_id, metric, segment,
    cast(value as double) as value, cast(value_high as double) as value_high, bound, status,
    level, place_kind, unit, district, province, place_id, district_id, province_id, place_status, place_rule,
    period_start, period_end, per_year,
    place_key, observation_id,
    quote, span_start, span_end, number_start, number_end, sentence, sentence_start,
    rule, period_rule, batch, reader_version
from stg_facts
join (select fact_id, place_key from int_placed_facts) as placed using (fact_id)
left join (select fact_id, observation_id from int_statements) as stated using (fact_id)
order by article_id, number_start, metric, segment, stg_facts.fact_id

-- One row a fact, placed or not. One of a page that says something else since names the article that took its place. Values are DOUBLE here, so that every client computes with them.
-- Kept by article_id.
select
    stg_facts.fact_id, article_id, metric, segment,
    cast(value as double) as value, cast(value_high as double) as value_high, bound, status,
    level, place_kind, unit, district, province, place_id, district_id, province_id, place_status, place_rule,
    period_start, period_end, per_year,
    place_key, observation_id, superseded_by,
    quote, span_start, span_end, number_start, number_end, sentence, sentence_start,
    rule, period_rule, batch, reader_version
from stg_facts
join (select fact_id, place_key, superseded_by from int_placed_facts) as placed using (fact_id)
left join (select fact_id, observation_id from int_statements) as stated using (fact_id)
order by article_id, number_start, metric, segment, stg_facts.fact_id

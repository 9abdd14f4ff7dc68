-- One row a fact, as it was read.
select
    fact_id, article_id, batch, metric, segment, value, value_high, bound, status,
    level, kind as place_kind, unit, district, province, place_id, district_id, province_id, place_status, place_rule,
    period_start, period_end, per_year,
    quote, span_start, span_end, number_start, number_end,
    sentence, sentence_start, rule, period_rule, reader_version
from raw_facts

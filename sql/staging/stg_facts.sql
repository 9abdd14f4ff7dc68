-- One row a fact, as it was read. A page captured again with the same text states its facts once: those of the first capture.
with again as (
    select article_id, arg_min(raw_articles.batch, (captured_at, capture_id)) as batch
    from raw_articles
    left join raw_captures using (capture_id)
    group by article_id
    having count(*) > 1
),

once as (
    from raw_facts anti join again using (article_id)
    union all
    (from raw_facts semi join again using (article_id, batch) qualify row_number() over (partition by fact_id) = 1)
)

select
    fact_id, article_id, batch, metric, segment, value, value_high, bound, status,
    level, kind as place_kind, unit, district, province, place_id, district_id, province_id, place_status, place_rule,
    period_start, period_end, per_year,
    quote, span_start, span_end, number_start, number_end,
    sentence, sentence_start, rule, period_rule, reader_version
from once

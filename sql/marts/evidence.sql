-- One row a fact: from the number to its sentence to its page to the raw record it was read from.
with judged as (
    select statements.fact_id, statements.observation_id, chosen.fact_id = statements.fact_id as is_chosen, chosen.chosen_by,
        chosen.correction_id
    from int_statements as statements
    join int_observations as chosen using (observation_id)
)

select
    facts.fact_id, facts.observation_id, facts.place_key, facts.place_id, facts.level, facts.unit, facts.district, facts.province,
    facts.metric, facts.segment, facts.status, facts.period_start, facts.period_end, facts.per_year,
    facts.value, facts.value_high, facts.bound,
    coalesce(judged.is_chosen, false) as is_chosen,
    case when judged.is_chosen then judged.chosen_by end as chosen_by,
    corrections.correction_id, corrections.action as correction, corrections.value as corrected_value,
    corrections.why as correction_why,
    facts.quote, facts.sentence,
    left(facts.sentence, facts.number_start - facts.sentence_start)
        || '«' || substr(facts.sentence, facts.number_start - facts.sentence_start + 1, facts.number_end - facts.number_start)
        || '»' || substr(facts.sentence, facts.number_end - facts.sentence_start + 1) as sentence_marked,
    articles.title, articles.publisher, articles.publisher_name, articles.published_on, articles.uri,
    articles.source_group, facts.article_id, articles.capture_id,
    captures.digest as capture_digest, captures.batch as warc_file, captures.warc_offset, captures.captured_at,
    facts.rule, facts.period_rule, facts.reader_version
from facts
left join judged using (fact_id)
left join corrections
    on corrections.fact_id = facts.fact_id
    or (corrections.correction_id = judged.correction_id and corrections.observation_id is not null and judged.is_chosen)
left join articles using (article_id)
left join captures using (capture_id)
order by facts.place_key, facts.metric, facts.segment, facts.period_end, facts.period_start, facts.fact_id

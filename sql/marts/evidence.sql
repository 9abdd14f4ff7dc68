-- One row a fact: from the number to its sentence to its page to the raw record it was read from.
-- Kept by article_id.
select
    facts.fact_id, facts.observation_id, facts.place_key, facts.place_id, facts.level, facts.unit, facts.district, facts.province,
    facts.metric, facts.segment, facts.status, facts.period_start, facts.period_end, facts.per_year,
    facts.value, facts.value_high, facts.bound,
    chosen.fact_id is not null as is_chosen, chosen.chosen_by, facts.superseded_by,
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
left join int_chosen as chosen on chosen.fact_id = facts.fact_id
left join corrections as of_fact on of_fact.fact_id = facts.fact_id
left join corrections on corrections.correction_id = coalesce(chosen.correction_id, of_fact.correction_id)
left join articles on articles.article_id = facts.article_id
left join captures using (capture_id)
order by facts.place_key, facts.metric, facts.segment, facts.period_end, facts.period_start, facts.fact_id

-- Kept by article_id.
select
    article_id, number_start, number_end, text, cast(value as double) as value, reason, fact_ids, sentence, batch
from stg_numbers
order by article_id, number_start, number_end, reason

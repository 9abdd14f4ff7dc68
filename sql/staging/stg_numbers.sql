-- One row a numeric mention of an on-topic article, and what became of it; of several captures of one text the first's.
with again as (
    select article_id, arg_min(raw_articles.batch, (captured_at, capture_id)) as batch
    from raw_articles
    left join raw_captures using (capture_id)
    group by article_id
    having count(*) > 1
),

once as (
    from raw_numbers anti join again using (article_id)
    union all
    (select distinct * from raw_numbers semi join again using (article_id, batch))
)

select article_id, batch, "start" as number_start, "end" as number_end, text, value, reason, fact_ids, sentence
from once

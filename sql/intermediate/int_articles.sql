-- One row an article: an address and a text. A page captured again with the same text (another list beside it) is the same
-- article, read from the first capture; last_captured_at is when the text was seen last.
-- page: what the address names. A file's is its path below the source it was asked of.
-- Kept by article_id.
with seen as (
    select
        article_id,
        arg_min(capture_id, (captured_at, capture_id)) as capture_id,
        arg_min(case when stg_articles.uri like 'file:%' then concat_ws(' ', source, stg_articles.uri) else stg_articles.uri end,
            (captured_at, capture_id)) as page,
        max(captured_at) as last_captured_at
    from stg_articles
    left join stg_captures using (capture_id)
    group by article_id
)

select stg_articles.*, page, last_captured_at
from stg_articles
join seen using (article_id, capture_id)

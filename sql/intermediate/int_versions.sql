-- One row an article whose page says something else since: the version that took its place.
-- Only a version on the topic does: a page that says "not found" by now, or shows something else, keeps what it said. Of
-- versions captured in one moment none is the later one.
-- Compared by article_id.
with latest as (
    select
        page,
        max(last_captured_at) as last_captured_at,
        arg_max(article_id, (last_captured_at, article_id)) as article_id
    from int_articles
    where on_topic
    group by page
)

select versions.article_id, latest.article_id as superseded_by
from int_articles as versions
join latest using (page)
where versions.last_captured_at < latest.last_captured_at

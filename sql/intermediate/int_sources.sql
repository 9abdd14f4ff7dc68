-- One row an article: the independent source it counts as. A reprint is no second source.
-- Articles are one source when they are near copies (most of the text and nearly all numbers the same), when they are
-- versions of one page, or when they bear the same long title within a month of each other.
-- Compared by article_id.
with same_text as materialized (
    select
        article_id, page, published_on,
        case when length(title) >= 24 then fold_name(title) end as title_key,
        coalesce(copy_group, article_id) as text_group
    from int_articles
    left join stg_copies using (article_id)
),

-- most articles share nothing with another one, and are sources of their own
sharing as materialized (
    select *
    from same_text
    where text_group in (select text_group from same_text group by text_group having count(*) > 1)
        or page in (select page from same_text group by page having count(*) > 1)
        or coalesce(
            title_key in (select title_key from same_text where title_key is not null group by title_key having count(*) > 1), false
        )
),

same_page as (
    select *, min(least_of_page) over (partition by text_group) as page_group
    from (select *, min(text_group) over (partition by page) as least_of_page from sharing)
),

title_gaps as (
    select
        *,
        published_on - lag(published_on) over (partition by title_key order by published_on, article_id) as days_since
    from same_page
    where title_key is not null and published_on is not null
),

title_runs as (
    select
        article_id, title_key,
        count(*) filter (where days_since is null or days_since > 31)
            over (partition by title_key order by published_on, article_id) as run
    from title_gaps
),

same_title as (
    select
        same_page.article_id, page_group,
        min(page_group) over (partition by coalesce(title_runs.title_key, same_page.article_id), run) as title_group
    from same_page
    left join title_runs using (article_id)
)

select article_id, min(title_group) over (partition by page_group) as source_group
from same_title
union all
select article_id, text_group
from same_text
anti join sharing using (article_id)

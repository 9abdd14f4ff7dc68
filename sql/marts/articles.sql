-- One row an article, without its text: texts are their publishers', and may name persons.
-- Kept by article_id.
select
    article_id, capture_id, batch, name, uri, title, published_at, published_on, published_by, dateline,
    publisher, publisher_name, publisher_kind, publisher_province, publisher_district,
    publisher_province_id, publisher_district_id,
    reading, discovered, on_topic, text_digest, text_length, copy_group, source_group, superseded_by, reader_version
from int_articles
join int_sources using (article_id)
left join int_versions using (article_id)
left join stg_copies using (article_id)
order by published_on, uri, article_id

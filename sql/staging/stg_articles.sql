-- One row a capture that was read as an article. Its text goes no further than here: what later models need of it is its digest.
select
    article_id, capture_id, batch, name, uri, title,
    make_timestamp(epoch_us(published_at)) as published_at,
    published_on, published_by, dateline,
    publisher, publisher_name, publisher_kind, publisher_province, publisher_district,
    publisher_province_id, publisher_district_id,
    reading, discovered, on_topic, reader_version,
    md5(text) as text_digest,
    length(text) as text_length
from raw_articles

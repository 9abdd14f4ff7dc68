-- One row a capture: a page as it was taken. Times are UTC, without a zone, so that every client shows the same.
select
    capture_id, batch, warc_offset, uri, name, source,
    make_timestamp(epoch_us(captured_at)) as captured_at,
    digest, media_type, size, http_status, outcome, reason, discovered
from raw_captures

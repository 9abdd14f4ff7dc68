-- every article was read from a capture of the raw zone
select article_id, articles.capture_id, articles.uri
from articles
left join captures using (capture_id)
where captures.capture_id is null

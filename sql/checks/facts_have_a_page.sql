-- every fact stands on a page that was read, and the page in a capture of the raw zone
select facts.fact_id, facts.article_id, articles.capture_id
from facts
left join articles using (article_id)
left join captures using (capture_id)
where articles.article_id is null or captures.capture_id is null

-- every fact stands on a page that was read, and the page in a capture of the raw zone
select fact_id, facts.article_id
from facts
anti join (from articles semi join captures using (capture_id)) as pages using (article_id)

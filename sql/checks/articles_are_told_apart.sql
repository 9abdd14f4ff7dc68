-- an article_id names one article
select article_id, count(*) as articles from articles group by article_id having count(*) > 1 or article_id is null

-- every number stands on a page that was read
select article_id, number_start, number_end from numbers anti join articles using (article_id)

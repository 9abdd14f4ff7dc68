-- One row a name, as the pages have it in its context, that no one place can be given for: what a ruling, an alias or a
-- better reading would bring into the series.
select
    level, place_kind, unit, district, province, place_status, place_rule,
    count(*) as facts,
    count(distinct article_id) as articles,
    count(distinct publisher) as publishers,
    min(period_end) as first_day,
    max(period_end) as last_day,
    list(fact_id order by fact_id)[:5] as sample_fact_ids
from facts
join articles using (article_id)
where place_status in ('ambiguous', 'unknown') and facts.superseded_by is null
group by level, place_kind, unit, district, province, place_status, place_rule
order by facts desc, level, unit, place_kind, district, province, place_status, place_rule

-- One row a placed fact with a period: a statement, the observation it is one of, and what speaks for it.
-- nearness: 0 the unit's own portal, 1 its province's paper or broadcaster, 2 anyone else.
with placed as (
    select * from int_placed_facts where place_key is not null and period_start is not null and period_end is not null
)

select
    md5(concat_ws('|', place_key, metric, segment, status, period_start, period_end, per_year)) as observation_id,
    fact_id, article_id, place_key, metric, segment, status, period_start, period_end, per_year,
    value, value_high, bound,
    case when bound = 'exact' and value_high is null then 0 else 1 end as vagueness,
    source_group, publisher, published_on, number_start,
    case
        when publisher_kind like '%portal%' and (
            split_part(place_key, '/', 1) = 'province'
                and publisher_district is null and place_key = 'province/' || slug(publisher_province)
            or split_part(place_key, '/', 1) <> 'province'
                and place_key like '%/' || slug(publisher_province) || '/' || slug(publisher_district) || '%'
                and split_part(place_key, '/', 3) = slug(publisher_district)
        ) then 0
        when slug(publisher_province) in (split_part(place_key, '/', 2)) then 1
        else 2
    end as nearness
from placed
join stg_articles using (article_id)
join int_sources using (article_id)

-- One row a district and month: what was read, so that a month without a figure can be told from a month without a page.
-- Only pages with a day of publication. The province's pages are the ground: any of them may have told of the district.
with pages as (
    select
        article_id, date_trunc('month', published_on)::date as month, on_topic,
        'province/' || slug(publisher_province) as province_key,
        'district/' || slug(publisher_province) || '/' || slug(publisher_district) as portal_of
    from stg_articles
    where published_on is not null
),

told as (
    select distinct article_id, district_key as place_key
    from int_placed_facts
    join int_places using (place_key)
    where district_key is not null
),

-- a district that only its communes are told of is one too
districts as (
    select
        district_key as place_key,
        arg_max(district, (facts, district)) as district,
        arg_max(province, (facts, province)) as province,
        any_value(province_key) as province_key
    from int_places
    where district_key is not null
    group by district_key
),

by_province as (
    select province_key, month, count(*) as pages, count(*) filter (where on_topic) as pages_on_topic
    from pages
    where province_key is not null
    group by all
),

by_portal as (
    select portal_of as place_key, month, count(*) as pages
    from pages
    where portal_of is not null
    group by all
),

by_district as (
    select told.place_key, month, count(*) as pages
    from told
    join pages using (article_id)
    group by all
),

months as (
    select place_key, month from districts join by_province using (province_key)
    union
    select place_key, month from by_district
)

select
    place_key, district, province, month,
    coalesce(by_province.pages, 0) as pages_of_province,
    coalesce(by_province.pages_on_topic, 0) as pages_of_province_on_topic,
    coalesce(by_portal.pages, 0) as pages_of_portal,
    coalesce(by_district.pages, 0) as pages_with_figures
from months
join districts using (place_key)
left join by_province using (province_key, month)
left join by_portal using (place_key, month)
left join by_district using (place_key, month)
order by place_key, month

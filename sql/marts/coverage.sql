-- One row a district and month: what was read, so that a month without a figure can be told from a month without a page.
-- Only pages with a day of publication. The province's pages are the ground: any of them may have told of the district.
with pages as (
    select
        article_id, date_trunc('month', published_on)::date as month, on_topic, publisher_province_id, publisher_district_id
    from int_articles
    anti join int_versions using (article_id)
    where published_on is not null
),

told as (
    select distinct article_id, district_id as place_id
    from int_placed_facts
    where place_key is not null and district_id is not null and superseded_by is null
),

-- a district that only its communes are told of is one too
districts as (
    select
        district_id as place_id,
        arg_max(district, (facts, district)) as district,
        arg_max(province, (last_day, facts, province)) as province,
        arg_max(province_id, (last_day, facts, province_id)) as province_id
    from int_places
    where district_id is not null
    group by district_id
),

-- a publisher of a province of today also tells of the one that went into it
grounds as (
    select province_id as publisher_province_id, related_id as province_id from int_related_provinces
    union
    select distinct publisher_province_id, publisher_province_id from int_articles where publisher_province_id is not null
),

by_province as (
    select grounds.province_id, month, count(*) as pages, count(*) filter (where on_topic) as pages_on_topic
    from pages
    join grounds using (publisher_province_id)
    group by all
),

by_portal as (
    select publisher_district_id as place_id, month, count(*) as pages
    from pages
    where publisher_district_id is not null
    group by all
),

by_district as (
    select told.place_id, month, count(*) as pages
    from told
    join pages using (article_id)
    group by all
),

months as (
    select place_id, month from districts join by_province using (province_id)
    union
    select place_id, month from by_district
)

select
    place_id, district, province_id, province, month,
    coalesce(by_province.pages, 0) as pages_of_province,
    coalesce(by_province.pages_on_topic, 0) as pages_of_province_on_topic,
    coalesce(by_portal.pages, 0) as pages_of_portal,
    coalesce(by_district.pages, 0) as pages_with_figures
from months
join districts using (place_id)
left join by_province using (province_id, month)
left join by_portal using (place_id, month)
left join by_district using (place_id, month)
order by place_id, month

-- The sentences behind a place's metric in a year: of its period, and of what stands for the year in the yearly tables.
-- Where several places bear the name: the candidates, with their place_key.
create or replace macro evidence_of(place, metric, year) as table
    with asked as (select make_date(year, 1, 1) as new_year, make_date(year, 12, 31) as year_end),

    standing as (
        select place_year.observation_id from place_year, asked where place_year.year = date_part('year', asked.year_end)
    ),

    told as (
        select evidence.*
        from evidence, asked
        where (evidence.period_start <= year_end and evidence.period_end >= new_year)
            or evidence.observation_id in (from standing)
    )

    select
        named.place_key, named.place_kind, named.unit, named.district, named.province,
        told.metric, told.segment, told.status, told.period_start, told.period_end,
        told.value, told.value_high, told.bound, told.is_chosen, told.chosen_by,
        told.sentence_marked, told.title, told.publisher_name, told.published_on, told.uri,
        told.capture_digest, told.fact_id,
        case when candidates > 1 then 'ambiguous: ask again with this place_key' end as note
    from place_named(place) as named
    left join told on told.place_key = named.place_key and candidates = 1 and told.metric = metric
    where candidates > 1 or told.fact_id is not null
    order by named.place_key, told.segment, told.status, told.period_end, told.period_start, told.is_chosen desc, told.fact_id;

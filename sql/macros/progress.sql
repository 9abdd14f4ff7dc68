-- A place's year as it was reported. Where several places bear the name: the candidates, with their place_key.
create or replace macro progress(place, year) as table
    select
        named.place_key, named.place_kind, named.unit, named.district, named.province,
        told.metric, told.segment, told.status, told.span, told.period_start, told.through,
        told.value, told.value_high, told.bound, told.sources, told.fact_id,
        case when candidates > 1 then 'ambiguous: ask again with this place_key' end as note
    from place_named(place) as named
    left join place_progress as told
        on told.place_key = named.place_key and candidates = 1 and told.year = year
    where candidates > 1 or told.observation_id is not null
    order by named.place_key, told.metric, told.segment, told.status, told.through, told.period_start;

-- The series of a place, of one metric or of all. Where several places bear the name: the candidates, with their place_key.
create or replace macro series(place, metric := null) as table
    select
        named.place_key, named.level, named.place_kind, named.unit, named.district, named.province,
        told.metric, told.segment, told.status, told.period_start, told.period_end, told.per_year,
        told.value, told.value_high, told.bound, told.sources, told.chosen_by, told.fact_id,
        case when candidates > 1 then 'ambiguous: ask again with this place_key' end as note
    from place_named(place) as named
    left join observations as told
        on told.place_key = named.place_key and candidates = 1 and (metric is null or told.metric = metric)
    where candidates > 1 or told.observation_id is not null
    order by named.place_key, told.metric, told.segment, told.status, told.period_end, told.period_start;

-- The districts of a province in a year, one column a metric. The province by a name it ever had, or by its place_id.
create or replace macro year_table(province, year) as table
    select told.*
    from district_year as told
    where (
            fold_name(told.province) = without_kind(province)
            or told.province_id = province
            or told.province_id in (select place_id from place_names where fold_name(name) in (fold_name(province), without_kind(province)))
        )
        and told.year = year
    order by told.place_id;

-- The districts of a province in a year, one column a metric.
create or replace macro year_table(province, year) as table
    select told.*
    from district_year as told
    where fold_name(told.province) = regexp_replace(fold_name(province), '^(tinh|thanh pho|tp\.?) ', '')
        and told.year = year
    order by told.place_id;

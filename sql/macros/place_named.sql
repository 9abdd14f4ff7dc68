-- The places that a name can mean: 'Tủa Chùa', 'huyen tua chua', 'Na Sang, Mường Chà', 'Na Sang, Điện Biên', or a place_id.
-- Every name that a place ever had, and its aliases, lead to it. Without a kind before it a name means a province or district
-- before a commune or organisation that bears it too; with one, the place that was of that kind.
create or replace macro place_named(place) as table
    with asked as (
        select
            list_transform(string_split(place, ','), lambda part: fold_name(part)) as parts,
            regexp_extract(parts[1], '^(huyen|quan|thi xa|tx\.?|thanh pho|tp\.?|xa|phuong|thi tran|tt\.?|tinh) ', 1) as printed,
            case when printed = '' then parts[1] else trim(substr(parts[1], length(printed) + 1)) end as bare,
            case replace(printed, '.', '') when 'tx' then 'thi xa' when 'tp' then 'thanh pho' when 'tt' then 'thi tran'
                else printed end as kind
    ),

    called as (
        select place_key, fold_name(unit) as called from reported_places
        union
        select place_key, fold_name(name) from reported_places join place_names using (place_id)
    ),

    were as (
        select place_key, fold_name(place_kind) as kind from reported_places where place_kind is not null
        union
        select place_key, fold_name(places.kind) from reported_places join places using (place_id)
    ),

    found as (
        select
            there.place_key, place_id, level, place_kind, unit, district, province,
            case
                when asked.kind = '' then case when level in ('commune', 'organization') then 2 else 1 end
                when exists (from were where were.place_key = there.place_key and were.kind = asked.kind) then 1
                else 2
            end as distance
        from reported_places as there, asked
        where there.place_key = place
            or (
                exists (from called where called.place_key = there.place_key and called.called = parts[1])
                or exists (from called where called.place_key = there.place_key and called.called = bare) and case
                    when asked.kind in ('huyen', 'quan', 'thi xa') then level = 'district'
                    when asked.kind = 'thanh pho' then level in ('district', 'province')
                    when asked.kind = 'tinh' then level = 'province'
                    else level = 'commune'
                end
            ) and len(list_filter(
                parts[2:], lambda part: part is distinct from fold_name(district) and part is distinct from fold_name(province)
            )) = 0
    ),

    nearest as (select * from found qualify distance = min(distance) over ())

    select place_key, place_id, level, place_kind, unit, district, province, count(*) over () as candidates
    from nearest
    order by place_key;

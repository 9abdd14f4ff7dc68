-- The places that a name can mean: 'Tủa Chùa', 'huyen tua chua', 'Na Sang, Mường Chà', 'Na Sang, Điện Biên', or a place_key.
-- Without a kind before it a name means a province or district before a commune or organisation that bears it too.
create or replace macro place_named(place) as table
    with asked as (
        select
            list_transform(string_split(place, ','), lambda part: fold_name(part)) as parts,
            regexp_extract(parts[1], '^(huyen|quan|thi xa|tx\.?|thanh pho|tp\.?|xa|phuong|thi tran|tt\.?|tinh) ', 1) as kind,
            case when kind = '' then parts[1] else trim(substr(parts[1], length(kind) + 1)) end as bare
    ),

    found as (
        select
            places.place_key, level, unit, district, province,
            case when kind = '' and level in ('commune', 'organization') then 2 else 1 end as distance
        from places, asked
        where places.place_key = place
            or (
                fold_name(unit) = parts[1]
                or fold_name(unit) = bare and case
                    when kind in ('huyen', 'quan', 'thi xa', 'tx', 'tx.') then level = 'district'
                    when kind in ('thanh pho', 'tp', 'tp.') then level in ('district', 'province')
                    when kind = 'tinh' then level = 'province'
                    else level = 'commune'
                end
            ) and len(list_filter(
                parts[2:], lambda part: part is distinct from fold_name(district) and part is distinct from fold_name(province)
            )) = 0
    ),

    nearest as (select * from found qualify distance = min(distance) over ())

    select place_key, level, unit, district, province, count(*) over () as candidates
    from nearest
    order by place_key;

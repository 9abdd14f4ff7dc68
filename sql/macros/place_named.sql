-- The places that a name can mean: 'Tủa Chùa', 'huyen tua chua', 'H. Tủa Chùa', 'Na Sang, Mường Chà', 'xã Na Sang (tỉnh Điện
-- Biên)', or a place_id.
-- Every name that a place ever had, and its aliases, lead to it. Without a kind before it a name means a province or district
-- before a commune or organisation that bears it too; with one, the place that was of that kind.
create or replace macro place_named(place) as table
    with asked as (
        select
            list_filter(
                list_transform(string_split(translate(place, '()', ','), ','), lambda part: fold_name(part)), lambda part: part <> ''
            ) as parts,
            without_kind(parts[1]) as bare,
            trim(rtrim(substr(parts[1], 1, length(parts[1]) - length(bare)), '. ')) as printed,
            case printed
                when 'h' then 'huyen' when 'q' then 'quan' when 'tx' then 'thi xa' when 'tp' then 'thanh pho'
                when 'x' then 'xa' when 'p' then 'phuong' when 'tt' then 'thi tran' when 't' then 'tinh'
                else printed
            end as kind
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
            ) and len(list_filter(parts[2:], lambda part:
                coalesce(part not in (fold_name(district), fold_name(province)), true)
                and coalesce(without_kind(part) not in (fold_name(district), fold_name(province)), true)
            )) = 0
    ),

    nearest as (select * from found qualify distance = min(distance) over ())

    select place_key, place_id, level, place_kind, unit, district, province, count(*) over () as candidates
    from nearest
    order by place_key;

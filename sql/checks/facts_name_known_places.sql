-- the place, district and province of a fact are in the gazetteer, and a resolved fact has a place
select fact_id, place_id, district_id, province_id, place_status
from facts
where (place_status = 'resolved') <> (place_id is not null)
    or place_status not in ('resolved', 'ambiguous', 'unknown', 'none')
    or exists (from places) and (
        place_id not in (select place_id from places)
        or district_id not in (select place_id from places)
        or province_id not in (select place_id from places)
    )

-- One row a commune of since July 2025 and a district of before in which it lies.
select commune_id, district_id, whole_communes, part_communes, straddles
from given_commune_districts

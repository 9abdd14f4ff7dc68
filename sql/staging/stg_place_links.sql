-- One row a stretch of land that went from one place to another on a day.
select from_id, to_id, "day", extent, bulk
from given_place_links

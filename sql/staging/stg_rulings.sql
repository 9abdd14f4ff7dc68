-- One row a ruling of a person: on pages of this publisher this name means this place.
select ruling_id, publisher, name, place_id, reason, decided_by, decided_on
from given_rulings

-- A folded name as one part of a place_key.
create or replace macro slug(name) as regexp_replace(fold_name(name), '[^a-z0-9]+', '-', 'g');

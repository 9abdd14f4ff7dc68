-- A name as a key: no case, no diacritics, đ as d (strip_accents leaves it), apostrophes dropped, Mĩ as Mỹ, single spaces.
create or replace macro fold_name(name) as
    trim(regexp_replace(regexp_replace(regexp_replace(
        translate(lower(strip_accents(nfc_normalize(name))), 'đð', 'dd'),
        '[''’‘`´ʼ]', '', 'g'),
        '\b([hklmstv]|qu)i\b', '\1y', 'g'),
        '[\s\x{00A0}]+', ' ', 'g'));

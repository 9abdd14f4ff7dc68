-- A folded name without the kind before it, written out or short: 'huyện Tủa Chùa', 'H. Tủa Chùa' and 'Tủa Chùa' are 'tua chua'.
create or replace macro without_kind(name) as trim(regexp_replace(
    fold_name(name),
    '^((huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|tinh|tx|tp|tt) |(h|q|tx|tp|x|p|tt|t)\. ?)',
    ''));

-- Whether a printed number may be the rounding of a finer one: 900 of 896, 5760 of 5756, 96 of 95.6.
-- 60 is not taken for a rounding of 59: papers round to tens only above a thousand, so that it is rather a correction.
create or replace macro is_rounding_of(coarse, fine) as
    grain_of(coarse) > grain_of(fine)
    and abs(coarse - fine) <= grain_of(coarse) / 2
    and (grain_of(fine) < 1 or grain_of(coarse) >= 100 or (grain_of(coarse) = 10 and coarse >= 1000));

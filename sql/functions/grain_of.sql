-- The step a printed number was counted in, judged by its trailing zeros: 3044 is 1, 3000 is 1000, 95.6 is 0.1.
-- A number may be the rounding of another one only if its step is the coarser of the two.
create or replace macro grain_of(printed) as
    case
        when printed % 10000 = 0 then 10000
        when printed % 1000 = 0 then 1000
        when printed % 100 = 0 then 100
        when printed % 10 = 0 then 10
        when printed % 1 = 0 then 1
        when printed % 0.1 = 0 then 0.1
        when printed % 0.01 = 0 then 0.01
        else 0.0001
    end;

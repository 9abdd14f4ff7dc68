-- The step a printed number was counted in, judged by its trailing zeros: 3044 is 1, 3000 is 1000, 95.6 is 0.1; 0 is 1, for
-- none was counted one by one. A number may be the rounding of another one only if its step is the coarser of the two.
-- A release shows values as DOUBLE, in which 95.6 is no multiple of 0.1; so decimals are compared.
create or replace macro grain_of(printed) as
    case
        when printed = 0 then 1
        when cast(printed as decimal(18, 4)) % 10000 = 0 then 10000
        when cast(printed as decimal(18, 4)) % 1000 = 0 then 1000
        when cast(printed as decimal(18, 4)) % 100 = 0 then 100
        when cast(printed as decimal(18, 4)) % 10 = 0 then 10
        when cast(printed as decimal(18, 4)) % 1 = 0 then 1
        when cast(printed as decimal(18, 4)) % 0.1 = 0 then 0.1
        when cast(printed as decimal(18, 4)) % 0.01 = 0 then 0.01
        when cast(printed as decimal(18, 4)) % 0.001 = 0 then 0.001
        else 0.0001
    end;

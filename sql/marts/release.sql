-- One row: this release, what it was made of and how much it holds.
select
    given_release.*,
    (select coalesce(list(distinct reader_version order by reader_version), []) from articles) as reader_versions,
    (select count(*) from captures) as captures,
    (select count(*) from articles) as articles,
    (select count(*) from facts) as facts,
    (select count(*) from numbers) as numbers,
    (select count(*) from rejects) as rejects,
    (select count(*) from unplaced) as facts_unplaced,
    (select count(*) from reported_places) as places,
    (select count(*) from observations) as observations,
    (select count(*) from contradictions) as contradictions
from given_release

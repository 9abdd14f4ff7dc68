"""Near copies: pages that reprint each other's text, whatever title, paragraph or caption was changed.

Only pages on the topic count, for the others state nothing. Two texts are copies where most of their four-word stretches
are the same (MinHash by rensa), nearly all of their numbers are, and they came out within two months of each other: the
same office writes the same sentences about every half year, with other numbers, and that is no copy.
"""

import re
from collections.abc import Iterable

import duckdb
from rensa import RMinHash  # type: ignore[import-untyped]

# 32 bands of 4 find a pair that shares seven in ten stretches with a probability above 0.999
_PERMUTATIONS, _BAND, _SEED = 128, 4, 20170901
_STRETCH = 4
SHORTEST = 40  # words; below it texts resemble each other by chance
LIKENESS = 0.7  # share of stretches in common
SAME_NUMBERS = 0.9  # share of numbers in common
DAYS = 60
_AT_ONCE = 500
_WORDS = re.compile(r"\w+")
_NUMBERS = re.compile(r"\d+(?:[.,/]\d+)*")

# In a crowded bucket each page is held against the three before it only, so that the work grows with the pages.
_PAIRS = f"""
with buckets as (
    select
        article_id, published_on, band,
        hash(list_slice(signature, band * {_BAND} + 1, band * {_BAND} + {_BAND})) as bucket
    from work.main.copy_signatures, unnest(range({_PERMUTATIONS // _BAND})) as bands(band)
),

nearby as (
    select
        article_id as one,
        unnest([lag(article_id, 1) over by_day, lag(article_id, 2) over by_day, lag(article_id, 3) over by_day]) as other
    from buckets
    window by_day as (partition by band, bucket order by published_on, article_id)
)

select distinct one, other
from nearby
join work.main.copy_signatures as a on a.article_id = one
join work.main.copy_signatures as b on b.article_id = other
where len(list_filter(list_zip(a.signature, b.signature), lambda pair: pair[1] = pair[2])) >= {LIKENESS * _PERMUTATIONS}
    and coalesce(abs(a.published_on - b.published_on) <= {DAYS}, true)
    and len(list_intersect(a.numbers, b.numbers))
        >= {SAME_NUMBERS} * len(list_distinct(list_concat(a.numbers, b.numbers)))
order by one, other
"""  # noqa: S608 - names and figures of ours


def give_copies(connection: duckdb.DuckDBPyConnection) -> None:
    """Put the group of every page on the topic where the models find it, as ``given_copies`` in ``work``.

    A group is named by the least article_id in it. Reads the texts of ``raw_articles`` some hundreds at a time.
    """
    _sign(connection)
    pairs = connection.execute(_PAIRS).fetchall()
    same_text = connection.execute(
        """select article_id, min(article_id) over (partition by md5(text)) as least from work.main.raw_articles
        where on_topic qualify article_id <> least order by all"""
    ).fetchall()
    group_of = groups([*pairs, *same_text])
    connection.execute("create table work.main.linked_copies (article_id varchar, copy_group varchar)")
    if group_of:
        connection.execute(
            "insert into work.main.linked_copies select unnest(?::varchar[]), unnest(?::varchar[])",
            [[*group_of], [*group_of.values()]],
        )
    connection.execute(
        """create table work.main.given_copies as
        select article_id, coalesce(copy_group, article_id) as copy_group
        from work.main.raw_articles left join work.main.linked_copies using (article_id)
        where on_topic"""
    )
    connection.execute("drop table work.main.copy_signatures")
    connection.execute("drop table work.main.linked_copies")


def groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each one that is in a pair, the least of all that pairs lead to from it."""
    above: dict[str, str] = {}

    def least(one: str) -> str:
        while (over := above.setdefault(one, one)) != one:
            above[one] = above[over]
            one = over
        return one

    for one, other in pairs:
        first, second = sorted((least(one), least(other)))
        above[second] = first
    return {one: least(one) for one in sorted(above)}


def stretches(text: str) -> list[str]:
    """The four-word stretches of a text, letters only and without case; empty for a text too short to tell."""
    words = _WORDS.findall(text.casefold())
    if len(words) < SHORTEST:
        return []
    return [" ".join(four) for four in zip(*(words[at:] for at in range(_STRETCH)), strict=False)]


def _sign(connection: duckdb.DuckDBPyConnection) -> None:
    """One signature for each different text; of pages with the same text the first stands for all."""
    connection.execute(
        "create table work.main.copy_signatures"
        " (article_id varchar, published_on date, signature uinteger[], numbers varchar[])"
    )
    reader = connection.cursor()
    reader.execute(
        """select article_id, published_on, text from work.main.raw_articles
        where article_id in (select min(article_id) from work.main.raw_articles where on_topic group by md5(text))"""
    )
    while rows := reader.fetchmany(_AT_ONCE):
        told = [(row[0], row[1], stretches(row[2]), sorted(set(_NUMBERS.findall(row[2])))) for row in rows]
        long_enough = [row for row in told if row[2]]
        signatures = RMinHash.digests_from_token_sets([row[2] for row in long_enough], _PERMUTATIONS, _SEED)
        if long_enough:
            connection.execute(
                "insert into work.main.copy_signatures select unnest(?::varchar[]), unnest(?::date[]), "
                "unnest(?::uinteger[][]), unnest(?::varchar[][])",
                [
                    [row[0] for row in long_enough],
                    [row[1] for row in long_enough],
                    [list(signature) for signature in signatures],
                    [row[3] for row in long_enough],
                ],
            )
    reader.close()

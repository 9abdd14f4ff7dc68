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
    from work.main.copy_firsts, unnest(range({_PERMUTATIONS // _BAND})) as bands(band)
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
join work.main.copy_firsts as a on a.article_id = one
join work.main.copy_firsts as b on b.article_id = other
where len(list_filter(list_zip(a.signature, b.signature), lambda pair: pair[1] = pair[2])) >= {LIKENESS * _PERMUTATIONS}
    and coalesce(abs(a.published_on - b.published_on) <= {DAYS}, true)
    and len(list_intersect(a.numbers, b.numbers))
        >= {SAME_NUMBERS} * len(list_distinct(list_concat(a.numbers, b.numbers)))
order by one, other
"""  # noqa: S608 - names and figures of ours


# of pages with the same text the first stands for all
_FIRSTS = """
create or replace table work.main.copy_firsts as
select article_id, published_on, signature, numbers
from (from work.main.copy_pages qualify row_number() over (partition by text_digest order by article_id) = 1)
join work.main.copy_texts using (text_digest)
where signature is not null
"""
_SAME_TEXT = """
select article_id, min(article_id) over (partition by text_digest) as least from work.main.copy_pages
qualify article_id <> least order by all
"""


def give_copies(connection: duckdb.DuckDBPyConnection, pages: str = "work.main.raw_articles") -> None:
    """Put the group of every page on the topic where the models find it, as ``given_copies`` in ``work``.

    A group is named by the least article_id in it. What is known of pages and texts already (``copy_pages`` and
    ``copy_texts``, of a kept work database) stays.

    Args:
        connection: with ``work`` attached.
        pages: the relation of the pages that are not known yet, like ``raw_articles``; texts are read some hundreds at a time.
    """
    connection.execute(
        """create table if not exists work.main.copy_pages (article_id varchar, published_on date, text_digest varchar);
        create table if not exists work.main.copy_texts (text_digest varchar, signature uinteger[], numbers varchar[])"""
    )
    connection.execute(
        f"""insert into work.main.copy_pages
        select article_id, min(published_on), md5(any_value(text)) from {pages} where on_topic group by article_id"""  # noqa: S608 - a name of ours
    )
    _sign(connection, pages)
    connection.execute(_FIRSTS)
    pairs = [*connection.execute(_PAIRS).fetchall(), *connection.execute(_SAME_TEXT).fetchall()]
    group_of = groups(pairs)
    connection.execute("create or replace table work.main.linked_copies (article_id varchar, copy_group varchar)")
    if group_of:
        connection.execute(
            "insert into work.main.linked_copies select unnest(?::varchar[]), unnest(?::varchar[])",
            [[*group_of], [*group_of.values()]],
        )
    connection.execute(
        """create or replace table work.main.given_copies as
        select article_id, coalesce(copy_group, article_id) as copy_group
        from work.main.copy_pages left join work.main.linked_copies using (article_id)"""
    )
    connection.execute(
        "delete from work.main.copy_texts where text_digest not in (select text_digest from work.main.copy_pages)"
    )
    connection.execute("drop table work.main.copy_firsts; drop table work.main.linked_copies")


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


def _sign(connection: duckdb.DuckDBPyConnection, pages: str) -> None:
    """One signature for each text that has none yet; null for one too short to tell."""
    reader = connection.cursor()
    reader.execute(
        f"""select text_digest, text from {pages}
        join (select text_digest, min(article_id) as article_id from work.main.copy_pages
            anti join work.main.copy_texts using (text_digest) group by text_digest) using (article_id)"""  # noqa: S608 - a name of ours
    )
    while rows := reader.fetchmany(_AT_ONCE):
        texts = dict(rows)
        words = {digest: stretches(text) for digest, text in texts.items()}
        long_enough = [digest for digest in texts if words[digest]]
        signed = RMinHash.digests_from_token_sets([words[digest] for digest in long_enough], _PERMUTATIONS, _SEED)
        signature_of = {digest: list(signature) for digest, signature in zip(long_enough, signed, strict=True)}
        connection.execute(
            "insert into work.main.copy_texts select unnest(?::varchar[]), unnest(?::uinteger[][]), unnest(?::varchar[][])",
            [
                [*texts],
                [signature_of.get(digest) for digest in texts],
                [
                    sorted(set(_NUMBERS.findall(text))) if digest in signature_of else []
                    for digest, text in texts.items()
                ],
            ],
        )
    reader.close()

"""The page with its facts marked: one self-contained HTML file to check the reader by eye.

Takes what was read and gives a string; nothing is fetched when it is opened, and every text is escaped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from tasks.facts.capitals import calm
from tasks.facts.cues import fold_line
from tasks.facts.fact import Fact, Number, Reading
from tasks.facts.organisations import scan
from tasks.text.article import Article
from tasks.text.periods import PeriodMention, find_periods

KINDS = {
    "fact": "a fact",
    "number": "a number that is none, with the reason",
    "unexplained": "a number not explained",
    "organisation": "an organisation or place",
    "period": "a period",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the article's text that was understood as something; marks may overlap.

    Attributes:
        kind: one of :data:`KINDS`.
        note: shown while the pointer or the keyboard's focus is on it, lines separated by a newline.
    """

    start: int
    end: int
    kind: str
    note: str


def amount(fact: Fact) -> str:
    """The value as a person writes it: ``≥ 90``, ``90-100``, ``≈ 2000``."""
    sign = {"exact": "", "approx": "≈ ", "min": "≥ ", "max": "≤ "}[fact.bound]
    high = f"-{fact.value_high:f}" if fact.value_high is not None else ""
    return f"{sign}{fact.value:f}{high}"


def period(fact: Fact) -> str:
    """First and last day, one day where they are the same, or that it is not known."""
    if fact.start is None or fact.end is None:
        return "period not certain"
    days = f"{fact.start}" if fact.start == fact.end else f"{fact.start} to {fact.end}"
    return f"{days}, a year's mean" if fact.per_year else days


def fact_marks(reading: Reading) -> Iterable[Mark]:
    """Marks for facts and for the numbers that are in none."""
    for fact in reading.facts:
        where = ", ".join(dict.fromkeys(name for name in (fact.unit, fact.district, fact.province) if name))
        lines = (
            f"{fact.metric} · {fact.segment} = {amount(fact)} ({fact.status})",
            f"{fact.level}: {where}",
            f"{period(fact)} [{fact.period_rule}]",
            f"rule: {fact.rule}",
        )
        yield Mark(fact.span_start, fact.span_end, "fact", "\n".join(lines))
    yield from (number_mark(number) for number in reading.numbers if number.reason != "fact")


def number_mark(number: Number) -> Mark:
    """A number in no fact: why, or that nobody knows."""
    kind = "unexplained" if number.reason == "unexplained" else "number"
    return Mark(number.start, number.end, kind, f"{number.text}: {number.reason}")


def context_marks(article: Article) -> Iterable[Mark]:
    """Marks for what facts take their unit and time from: organisations and periods."""
    for unit in scan(calm(article.text), fold_line(article.text)):
        yield Mark(
            unit.start, unit.end, "organisation", f"{unit.form}: {unit.level or 'level open'} {unit.name}".strip()
        )
    for found in find_periods(article.text, article.published_on):
        yield Mark(found.start, found.end, "period", _days(found))


def _days(found: PeriodMention) -> str:
    days = "days not certain" if found.first is None else f"{found.first} to {found.last or 'an open end'}"
    return f"{found.kind}: {days}"


def marked_stretch(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """HTML of ``text[start:end]``: cut at every edge of a mark, each piece with all the marks over it."""
    inside = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    edges = sorted({start, end, *(min(max(e, start), end) for m in inside for e in (m.start, m.end))})
    pieces = []
    for left, right in pairwise(edges):
        over = [m for m in inside if m.start <= left and m.end >= right]
        piece = escape(text[left:right])
        if over:
            kinds = " ".join(dict.fromkeys(m.kind for m in over))
            note = escape("\n\n".join(dict.fromkeys(m.note for m in over)), quote=True)
            piece = f'<span class="{kinds}" tabindex="0" data-note="{note}">{piece}</span>'
        pieces.append(piece)
    return "".join(pieces)


def fact_row(number: int, fact: Fact) -> str:
    """One row of the table under the article."""
    cells = (
        str(number),
        fact.metric,
        fact.segment,
        amount(fact),
        fact.status,
        f"{fact.level} {fact.unit}",
        period(fact),
        fact.quote,
        fact.rule,
    )
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def marked_article(article: Article, reading: Reading, name: str) -> str:
    """One article as an HTML section: its parts with their marks, then its facts in a table."""
    everything = [*fact_marks(reading), *context_marks(article)]
    tags = {"title": "h1", "lead": "p", "paragraph": "p", "caption": "p"}
    parts = [
        f'<{tags[part.kind]} class="{part.kind}">'
        f"{marked_stretch(article.text, part.start, part.end, everything)}</{tags[part.kind]}>"
        for part in article.parts
    ]
    open_numbers = sum(number.reason == "unexplained" for number in reading.numbers)
    about = (
        f"{name} · published {article.published_on or 'on a day not certain'} ({article.published_by}) · "
        f"{'on' if reading.on_topic else 'off'} topic · {len(reading.facts)} facts · "
        f"{len(reading.numbers)} numbers, {open_numbers} not explained"
    )
    rows = "".join(fact_row(n, fact) for n, fact in enumerate(reading.facts, 1))
    heads = "".join(
        f"<th>{head}</th>" for head in ("", "metric", "segment", "value", "status", "unit", "period", "quote", "rule")
    )
    table = f"<div class=wide><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>" if rows else ""
    return f"<article><p class=about>{escape(about)}</p>{''.join(parts)}{table}</article>"


def marked_page(articles: Iterable[str]) -> str:
    """The whole page around articles from :func:`marked_article`, with its legend and its own style."""
    legend = "".join(f'<span class="{kind}">{escape(text)}</span> ' for kind, text in KINDS.items())
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>chibo: facts on the page</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body>'
        f"<header>{legend}</header><main>{''.join(articles)}</main></body></html>\n"
    )


STYLE = """
:root{color-scheme:light dark;--page:#faf9f6;--ink:#1d1d1f;--soft:#6b6b70;--line:#dcd9d2;--note:#1d1d1f;--noteink:#fff;
--fact:#ffe08a;--number:#e7e5df;--open:#ffb3ab;--org:#2b62b8;--period:#1f7a45}
@media(prefers-color-scheme:dark){:root{--page:#191a1c;--ink:#ececea;--soft:#9a9aa0;--line:#3a3b3f;--note:#f2f1ec;
--noteink:#1d1d1f;--fact:#6b5410;--number:#34353a;--open:#7c2a24;--org:#8fb6f5;--period:#7fd3a0}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:17px/1.75 Georgia,"Noto Serif",serif}
header{position:sticky;top:0;z-index:2;background:var(--page);border-bottom:1px solid var(--line);padding:.6rem 1rem;
font:13px/1.9 system-ui,sans-serif;text-align:center}
header span{margin:0 .5rem;padding:.1em .35em}
main{max-width:46rem;margin:0 auto;padding:1rem 1.2rem 6rem}
article+article{border-top:3px double var(--line);margin-top:3rem;padding-top:2rem}
h1{font-size:1.7rem;line-height:1.3;margin:.4rem 0 1rem}
.about,.caption{color:var(--soft);font:13px/1.6 system-ui,sans-serif}
.caption{border-left:3px solid var(--line);padding-left:.8rem}
.lead{font-weight:600}
.organisation{border-bottom:2px dotted var(--org)}
.period{border-bottom:2px solid var(--period)}
.number{background:var(--number);border-radius:3px}
.fact{background:var(--fact);border-radius:3px}
.unexplained{background:var(--open);border-radius:3px;outline:1px dashed}
[data-note]{position:relative;cursor:help;outline-offset:2px}
[data-note]:hover::after,[data-note]:focus::after{content:attr(data-note);position:absolute;left:0;top:1.7em;z-index:3;
width:max-content;max-width:min(26rem,80vw);white-space:pre-line;background:var(--note);color:var(--noteink);
border-radius:6px;padding:.5em .8em;font:13px/1.5 system-ui,sans-serif;box-shadow:0 4px 18px #0004;pointer-events:none}
/* the table is wider than the text, as far as the window lets it */
.wide{overflow-x:auto;margin:1.5rem 0 0 50%;width:min(96vw,76rem);transform:translateX(-50%)}
table{border-collapse:collapse;font:13px/1.5 system-ui,sans-serif;min-width:100%}
th,td{border-bottom:1px solid var(--line);padding:.3em .7em;text-align:left;vertical-align:top}
th{color:var(--soft);font-weight:600}
td:nth-child(4){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td:nth-child(6){min-width:9rem}
td:nth-child(7){white-space:nowrap;font-variant-numeric:tabular-nums}
td:nth-child(8){min-width:16rem}
@media print{header{position:static}}
"""

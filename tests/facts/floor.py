"""A floor under the reader that only rises: true and false facts by metric, on the sample and on the annotated pages.

``python -m tests.facts.floor`` prints the figures beside the floor; ``--raise`` writes them where they are higher, which
is how a better reader is kept. The annotated pages of ``../shared`` are measured where they are there.
"""

import argparse
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from flows.facts_command import as_annotated
from tasks.batch import pages_of, read_capture, read_facts
from warehouse import raw
from warehouse.records import ArticleRow, FactRow, Reject

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "eval"
FLOOR = Path(__file__).with_name("floor.json")
SLACK_DAYS = 31  # as ../shared/eval/score.py compares periods

Annotated = dict[str, Any]
Figures = dict[str, dict[str, float]]


def golds(folder: Path) -> dict[str, list[Annotated]]:
    """Facts by page, as annotated."""
    pages = (json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")))
    return {page["id"]: page["facts"] for page in pages}


def read(source: str) -> Iterator[tuple[str, Annotated]]:
    """What the reader makes of a source, by page."""
    for page in pages_of(source):
        if isinstance(page, Reject):
            continue
        article = read_capture(raw.capture_of(page), page)
        if isinstance(article, ArticleRow):
            yield from (
                (page.name, as_annotated(page.name, row)) for row in read_facts(article) if isinstance(row, FactRow)
            )


def _name(unit: str | None) -> str:
    text = unicodedata.normalize("NFC", unit or "").casefold().replace("ð", "đ")
    for odd in "’‘`´ʼ":
        text = text.replace(odd, "'")
    return " ".join(text.split())


def _same(one: Annotated, other: Annotated) -> bool:
    keys = ("metric", "value", "value_high", "status", "level")
    if any(one.get(key) != other.get(key) for key in keys) or _name(one["unit"]) != _name(other["unit"]):
        return False
    return one["segment"] == other["segment"] and all(_near(one[day], other[day]) for day in ("start", "end"))


def _near(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return not one and not other
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= SLACK_DAYS


def figures(gold: dict[str, list[Annotated]], found: Iterable[tuple[str, Annotated]]) -> Figures:
    """Precision and recall by metric, and of all; each annotated fact is found once."""
    read_on = defaultdict(list)
    for page, fact in found:
        read_on[page].append(fact)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for page, facts in gold.items():
        left = read_on[page]
        for fact in facts:
            hit = next((other for other in left if _same(fact, other)), None)
            if hit is not None:
                left.remove(hit)
            for metric in (fact["metric"], "all"):
                counts[metric].update(["gold", "hit"] if hit else ["gold"])
        for other in left:
            for metric in (other["metric"], "all"):
                counts[metric]["false"] += 1
    return {
        metric: {
            "precision": round(n["hit"] / (n["hit"] + n["false"]), 4) if n["hit"] else 0.0,
            "recall": round(n["hit"] / n["gold"], 4) if n["gold"] else 0.0,
        }
        for metric, n in sorted(counts.items())
        if n["gold"]
    }


def measured() -> dict[str, Figures]:
    """The figures of each set that is here."""
    sets = {"sample": figures(golds(ROOT / "tests" / "golden" / "facts"), read("sample"))}
    if SHARED.is_dir():
        sets["seeds"] = figures(golds(SHARED / "gold"), read(str(SHARED.parent / "seeds")))
        sets["devset"] = figures(golds(SHARED / "devset" / "gold"), read(str(SHARED / "devset" / "text")))
    return sets


def fallen(now: dict[str, Figures], floor: dict[str, Figures]) -> list[str]:
    """A sentence for each figure under its floor."""
    return [
        f"{name}: {kind} of {metric} fell from {least:.4f} to {now[name].get(metric, {}).get(kind, 0.0):.4f}"
        for name in floor.keys() & now.keys()
        for metric, kinds in floor[name].items()
        for kind, least in kinds.items()
        if now[name].get(metric, {}).get(kind, 0.0) < least
    ]


def raised(now: dict[str, Figures], floor: dict[str, Figures]) -> dict[str, Figures]:
    """The floor with every figure that is higher now; none is lowered, a set that is not here keeps its own."""
    whole = {name: dict(metrics) for name, metrics in floor.items()}
    for name, metrics in now.items():
        for metric, kinds in metrics.items():
            least = whole.setdefault(name, {}).get(metric, {})
            whole[name][metric] = {kind: max(value, least.get(kind, 0.0)) for kind, value in kinds.items()}
    return whole


def main() -> int:
    """Print the figures; with ``--raise``, lift the floor to them."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--raise", dest="lift", action="store_true", help="write the figures that are higher")
    lift = arguments.parse_args().lift
    floor = json.loads(FLOOR.read_text("utf-8")) if FLOOR.is_file() else {}
    now = measured()
    for name, metrics in now.items():
        for metric, kinds in metrics.items():
            sys.stdout.write(f"{name:8s} {metric:28s} " + "  ".join(f"{k} {v:.3f}" for k, v in kinds.items()) + "\n")
    for sentence in fallen(now, floor):
        sys.stdout.write(sentence + "\n")
    if lift:
        FLOOR.write_text(json.dumps(raised(now, floor), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

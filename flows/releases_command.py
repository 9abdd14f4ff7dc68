"""`chibo releases`: the kept releases, the latest first."""

from pathlib import Path

from flows.failure import Failure
from flows.tables import print_table
from warehouse.history import history


def list_releases(home: Path) -> None:
    """Print one line a kept release; the published one is marked."""
    kept = history(home)
    if not kept:
        raise Failure(f"there is no release in {home} yet; make one with: chibo run")
    names = ("release", "published", "built at (UTC)", "reader", "articles", "facts", "observations", "contradictions")
    rows = [
        (
            one.release_id,
            "now" if one.is_published else "",
            one.built_at,
            ", ".join(one.reader_versions),
            one.articles,
            one.facts,
            one.observations,
            one.contradictions,
        )
        for one in kept
    ]
    print_table(names, rows)

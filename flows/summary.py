"""What a run says at its end: what it read, which series it changed, what was rejected, where to look next."""

from pathlib import Path

from flows.report import RunReport
from flows.tables import print_table

_SERIES_SHOWN = 30


def print_summary(report: RunReport, home: Path) -> None:
    """Print it on standard output."""
    _say(_counts(report))
    _series(report)
    if report.reasons:
        _say("\nRejected, by reason:")
        print_table(("reason", "rows"), list(report.reasons.items()))
    state = "published" if report.release.changed else "nothing changed; published before"
    _say(f"\nRelease {report.release.release_id} ({state}): {home / 'chibo.duckdb'}")
    _say("Look further:")
    at = f" --home {home}" if home != Path("data") else ""
    _say(f'  chibo{at} sql "FROM district_year"          one row a district and year')
    _say(f'  chibo{at} sql "FROM district_series LIMIT 20"')
    _say(f"  chibo{at} explain FACT_ID                   a number's sentence and page")
    if report.unexplained:
        _say(f"  chibo{at} numbers --unexplained             what no rule explains")
    if report.reasons:
        _say(f'  chibo{at} sql "FROM rejects"                what was rejected, and why')


def _counts(report: RunReport) -> str:
    rows = report.rows
    pages = sum(taken.pages for taken in report.taken)
    new = sum(taken.new for taken in report.taken)
    share = f"{100 * report.unexplained / rows['numbers']:.1f} %" if rows["numbers"] else "none"
    return (
        f"{pages} pages in the sources, {new} of them new; {report.read} batches read, {report.up_to_date} up to date.\n"
        f"The home now holds {rows['captures']} pages, {rows['articles']} articles, {rows['facts']} facts, "
        f"{rows['rejects']} rejects, and {rows['numbers']} numbers; unexplained of these: {share}."
    )


def _series(report: RunReport) -> None:
    changed = [one for one in report.release.series_changed if one.level == "district"]
    if not changed:
        _say("\nNo district series changed.")
        return
    _say(f"\nDistrict series changed ({len(changed)}):")
    shown = [
        (one.unit, one.province, one.metric, one.segment, one.added, one.changed, one.removed)
        for one in changed[:_SERIES_SHOWN]
    ]
    print_table(("district", "province", "metric", "segment", "added", "changed", "removed"), shown)
    if len(changed) > _SERIES_SHOWN:
        _say(f"and {len(changed) - _SERIES_SHOWN} more; the run's page in Prefect lists them")


def _say(text: str) -> None:
    print(text)  # noqa: T201

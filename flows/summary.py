"""What a run says at its end: what it read, which series it changed, what was rejected, where to look next."""

import shlex
from pathlib import Path

from flows.report import WHERE_ALL_ARE, RunReport, counted
from flows.tables import print_table
from warehouse.changes import SeriesChange

_YEARS = "SELECT district, year, members_admitted, members_admitted_through, members_total FROM district_year"
_FACTS = "SELECT fact_id, quote FROM facts LIMIT 5"
_REJECTS = "SELECT uri, reason, detail FROM rejects"
_DISTRICTS_SHOWN = 30
_METRICS_SHOWN = 3
_WHAT = ("added", "changed", "removed")
_ASKED_FOR = ("members_admitted", "members_total", "admission_target")


def print_summary(report: RunReport, home: Path) -> None:
    """Print it on standard output."""
    _say(counted(report))
    _series(report)
    if report.reasons:
        _say("\nRejected, by reason:")
        print_table(("reason", "rows"), list(report.reasons.items()))
    if report.release.unused_rulings:
        _say(f"\nRulings on places that decide nothing any more: {', '.join(report.release.unused_rulings)}")
    state = "published" if report.release.changed else "nothing changed; published before"
    _say(f"\nRelease {report.release.release_id} ({state}): {home / 'chibo.duckdb'}")
    _say("Look further:")
    chibo = "chibo" if home == Path("data") else f"chibo --home {shlex.quote(str(home))}"
    _say(f'  {chibo} sql "{_YEARS}"')
    _say(f'  {chibo} sql "{_FACTS}", then {chibo} explain FACT_ID')
    if report.unexplained:
        _say(f"  {chibo} numbers --unexplained")
    if report.reasons:
        _say(f'  {chibo} sql "{_REJECTS}"')


def _series(report: RunReport) -> None:
    of_district: dict[tuple[str, str], list[SeriesChange]] = {}
    for one in report.release.series_changed:
        if one.level == "district":
            of_district.setdefault((one.unit, one.province or ""), []).append(one)
    if not of_district:
        _say("\nNo district series changed.")
        return
    _say("\nDistrict series changed, and their values (a value is one period of one series):")
    shown = [
        (unit, province, len(series), *(sum(getattr(one, what) for one in series) for what in _WHAT), _metrics(series))
        for (unit, province), series in list(of_district.items())[:_DISTRICTS_SHOWN]
    ]
    print_table(("district", "province", "series", *_WHAT, "among them"), shown)
    if len(of_district) > _DISTRICTS_SHOWN:
        _say(f"and {len(of_district) - _DISTRICTS_SHOWN} districts more; {WHERE_ALL_ARE}")


def _metrics(series: list[SeriesChange]) -> str:
    names = list(dict.fromkeys(one.metric for one in series))
    # What most readers come for is named first.
    names.sort(key=lambda name: (name not in _ASKED_FOR, name))
    return ", ".join(names[:_METRICS_SHOWN]) + (" ..." if len(names) > _METRICS_SHOWN else "")


def _say(text: str) -> None:
    print(text)  # noqa: T201

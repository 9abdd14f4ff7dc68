"""What a run did, as a record: the command line prints it, the run's page in Prefect shows it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tasks.batch import Taken
from warehouse.parquet import Seal
from warehouse.release import ReleaseReport

# an artifact is one page; on the first run of a large home thousands of series change
_SERIES_SHOWN = 200
WHERE_ALL_ARE = "district_series has the values, `chibo diff` each cell that changed"


@dataclass(frozen=True, slots=True)
class RunReport:
    """One run.

    Attributes:
        taken: what each source gave.
        read: batches this run read; ``up_to_date`` it left as they were.
        rows: rows of each Parquet table in force, over all batches.
        unexplained: of the numbers, those no rule explains.
        reasons: rejects in force, by reason.
    """

    taken: tuple[Taken, ...]
    read: int
    up_to_date: int
    rows: dict[str, int]
    unexplained: int
    reasons: dict[str, int]
    release: ReleaseReport


def report_of(
    taken: list[Taken], seals: list[Seal], read: int, fetch_reasons: dict[str, int], release: ReleaseReport
) -> RunReport:
    """Count up what the batches in force hold."""
    rows: Counter[str] = Counter()
    reasons: Counter[str] = Counter(fetch_reasons)
    for seal in seals:
        rows.update({table: file.rows for table, file in seal.files.items()})
        reasons.update(seal.reasons)
    rows["rejects"] = reasons.total()
    return RunReport(
        taken=tuple(taken),
        read=read,
        up_to_date=len(seals) - read,
        rows=dict(rows),
        unexplained=sum(seal.unexplained for seal in seals),
        reasons=dict(reasons.most_common()),
        release=release,
    )


def counted(report: RunReport) -> str:
    """What the sources gave and what the home holds now, a line each."""
    rows = report.rows
    passed_over: Counter[str] = Counter()
    for taken in report.taken:
        passed_over.update(taken.passed_over)
    rest = f"Passed over in archives and tables: {_by_reason(passed_over)}.\n" if passed_over else ""
    pages = sum(taken.pages for taken in report.taken)
    new = sum(taken.new for taken in report.taken)
    share = f"{100 * report.unexplained / rows['numbers']:.1f} % of them unexplained" if rows["numbers"] else "none"
    return (
        f"Pages in the sources: {pages}, new: {new}. Batches read: {report.read}, up to date: {report.up_to_date}.\n{rest}"
        f"The home holds {rows['captures']} pages, {rows['articles']} articles, {rows['facts']} facts, "
        f"{rows['rejects']} rejects and {rows['numbers']} numbers ({share})."
    )


def as_markdown(report: RunReport) -> str:
    """The run's artifact: counts, sources, rejects, series changed, checks."""
    release = report.release
    changed = [change for change in release.series_changed if change.level == "district"]
    lines = [
        f"## Release `{release.release_id}` " + ("published" if release.changed else "was already published"),
        "",
        "| pages | articles | facts | numbers | unexplained | rejects | series changed | checks passed |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|",
        "| "
        + " | ".join(
            str(count)
            for count in (
                report.rows["captures"],
                report.rows["articles"],
                report.rows["facts"],
                report.rows["numbers"],
                report.unexplained,
                report.rows["rejects"],
                len(release.series_changed),
                len(release.checks),
            )
        )
        + " |",
        "",
        f"Batches read: {report.read}, up to date: {report.up_to_date}.",
        "",
        "| source | pages | new | not taken | passed over |",
        "|---|--:|--:|--:|---|",
        *(
            f"| {_cell(taken.source)} | {taken.pages} | {taken.new} | {taken.rejects} | {_by_reason(taken.passed_over)} |"
            for taken in report.taken
        ),
    ]
    if report.reasons:
        lines += ["", "| rejected because | rows |", "|---|--:|"]
        lines += [f"| {reason} | {count} |" for reason, count in report.reasons.items()]
    if changed:
        lines += ["", "| district | province | metric | segment | added | changed | removed |"]
        lines += ["|---|---|---|---|--:|--:|--:|"]
        lines += [
            f"| {_cell(one.unit)} | {_cell(one.province or '')} | {one.metric} | {one.segment} "
            f"| {one.added} | {one.changed} | {one.removed} |"
            for one in changed[:_SERIES_SHOWN]
        ]
    if len(changed) > _SERIES_SHOWN:
        lines += ["", f"and {len(changed) - _SERIES_SHOWN} series more; {WHERE_ALL_ARE}"]
    if release.unused_rulings:
        lines += ["", f"Rulings on places that decide nothing any more: {', '.join(release.unused_rulings)}."]
    if release.checks:
        lines += ["", "| check | holds | seconds |", "|---|---|--:|"]
        lines += [f"| {check.name} | {_cell(check.says)} | {check.seconds:.2f} |" for check in release.checks]
    return "\n".join(lines) + "\n"


def _by_reason(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {reason}" for reason, number in sorted(counts.items()))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

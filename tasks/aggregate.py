"""Aggregate: the Parquet zone becomes the next release, a task run a model, so that the run's graph is the lineage."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prefect import task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from tasks.rows import place_tables
from warehouse.models import Model, ModelRun
from warehouse.release import ReleaseReport, build_release
from warehouse.zone import ZoneFiles

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State


@task(task_run_name="{model.layer} {model.name}", tags=["aggregate"], cache_policy=NO_CACHE, persist_result=False)
def build_model(model: Model, make: Callable[[], ModelRun], ran: list[ModelRun]) -> None:  # noqa: ARG001 - names the run
    """Build one model of the release and put down what it took.

    It returns nothing: Prefect would take a word of a result that comes again elsewhere for an edge of the graph.
    """
    ran.append(make())


def aggregate(
    home: Path, zone_files: ZoneFiles, on_model: Callable[[Model], None], *, allow_shrink: bool = False
) -> ReleaseReport:
    """Build the release beside the old one, check it, and rename it over; what fails a check is not released.

    Each model is a task run that waits for the models it reads. Where nothing changed, none is built.
    """
    built: dict[str, State[None]] = {}
    ran: list[ModelRun] = []

    def run(model: Model, make: Callable[[], ModelRun]) -> ModelRun:
        on_model(model)
        reads = [built[name] for name in model.upstreams]
        built[model.name] = build_model(model, make, ran, wait_for=reads, return_state=True)
        built[model.name].result()
        return ran[-1]

    report = build_release(home, zone_files=zone_files, place_tables=place_tables(), run=run, allow_shrink=allow_shrink)
    if report.models:
        create_table_artifact(key="chibo-models", table=_table(report), description="What each model and check took")
    return report


def _table(report: ReleaseReport) -> list[dict[str, Any]]:
    models = [
        {"what": f"{one.layer} {one.name}", "rows": one.rows, "seconds": round(one.seconds, 3), "result": _result(one)}
        for one in report.models
    ]
    checks = [
        {"what": f"check {one.name}", "rows": 0, "seconds": round(one.seconds, 3), "result": f"holds: {one.says}"}
        for one in report.checks
    ]
    return [*models, *checks]


def _result(one: ModelRun) -> str:
    return "built" if one.renewed is None else f"kept, {one.renewed} rows made anew"

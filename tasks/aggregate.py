"""Aggregate: the Parquet zone becomes the next release."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE

from warehouse.models import Model, ModelRun, run_model
from warehouse.release import ReleaseReport, build_release
from warehouse.zone import ZoneFiles


@task(task_run_name="aggregate {home}", tags=["aggregate"], cache_policy=NO_CACHE)
def aggregate(home: Path, zone_files: ZoneFiles, on_model: Callable[[Model], None]) -> ReleaseReport:
    """Build the release beside the old one, check it, and rename it over; what fails a check is not released."""

    def run(connection: Any, model: Model) -> ModelRun:
        on_model(model)
        return run_model(connection, model)

    return build_release(home, zone_files=zone_files, run=run)

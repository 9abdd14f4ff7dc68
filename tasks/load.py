"""Load: a batch's tables into the Parquet zone, all of them or none."""

from pathlib import Path
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.states import Completed

from warehouse.parquet import Seal, load_batch


@task(task_run_name="load {batch}", tags=["load"], cache_policy=NO_CACHE)
def load(home: Path, work: Path, batch: str, version: str) -> Seal:
    """Check the batch's files, move them into the zone and seal them; replaces what an earlier run loaded."""
    return load_batch(home, work / batch, batch, version)


@task(task_run_name="up to date {batch}", tags=["load", "up-to-date"], cache_policy=NO_CACHE)
def up_to_date(batch: str, version: str) -> Any:
    """Say on the run's page that a batch needed nothing: its files are those that this reader made."""
    return Completed(name="UpToDate", message=f"{batch} was read by reader {version} and its files are whole")

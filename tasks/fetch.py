"""Fetch: bring a source's pages into the raw zone."""

from pathlib import Path
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.batch import Taken, take


def _network_failed(_task: Any, _run: Any, state: Any) -> bool:
    """Only the network may answer differently next time; a file or a bug will not."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, ConnectionError | TimeoutError)


@task(
    task_run_name="fetch {source}",
    tags=["fetch"],
    cache_policy=NO_CACHE,
    retries=3,
    retry_delay_seconds=[2, 10, 60],
    retry_jitter_factor=0.5,
    retry_condition_fn=_network_failed,
)
def fetch(home: Path, source: str) -> Taken:
    """Store what is new of a source as batches of the raw zone; the same again stores nothing."""
    return take(home, source)

"""Normalize: pages to articles."""

from collections import Counter
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks import batch as steps
from tasks.processes import in_a_process


@task(task_run_name="normalize {batch}", tags=["normalize"], cache_policy=NO_CACHE)
def normalize(home: Path, work: Path, batch: str) -> Counter[str]:
    """Read a batch's pages; what cannot be read is a reject, and the rest goes on."""
    return in_a_process(steps.normalize, home, work, batch)

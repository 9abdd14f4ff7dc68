"""Extract: articles to facts, and the account of every number."""

from collections import Counter
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks import batch as steps
from tasks.processes import in_a_process


@task(task_run_name="extract {batch}", tags=["extract"], cache_policy=NO_CACHE)
def extract(work: Path, batch: str) -> Counter[str]:
    """Read one batch's articles and write its facts, numbers and rejects; the same again changes nothing."""
    return in_a_process(steps.extract, work, batch)

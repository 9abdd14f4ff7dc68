"""Waiting until Prefect has what a run told it.

Task runs reach the server as events, in the background; a server that is stopped at once drops the last of them.
"""

import time
from collections.abc import Iterator
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId
from prefect.client.schemas.objects import TaskRun
from prefect.events.worker import EventsWorker
from prefect.logging.handlers import APILogWorker

_PATIENCE_SECONDS = 30.0
# The server writes runs down one after the other, a run of many models for some seconds: all are there when no more come.
_QUIET_SECONDS = 0.5


def runs_are_saved(flow_run: UUID | None = None, patience: float = _PATIENCE_SECONDS) -> bool:
    """Wait until each task run of a flow run has ended on the server too; False where patience ended first."""
    APILogWorker.drain_all(at_exit=False)
    EventsWorker.drain_all(at_exit=False)
    if flow_run is None:
        return True
    deadline = time.monotonic() + patience
    settled_since, known = time.monotonic(), -1
    with get_client(sync_client=True) as client:
        wanted = FlowRunFilter(id=FlowRunFilterId(any_=[flow_run]))
        while time.monotonic() < deadline:
            runs = list(_all_task_runs(client, wanted))
            if len(runs) != known or not all(run.state is not None and run.state.is_final() for run in runs):
                settled_since, known = time.monotonic(), len(runs)
            elif runs and time.monotonic() - settled_since > _QUIET_SECONDS:
                return True
            time.sleep(0.1)
    return False


def _all_task_runs(client: SyncPrefectClient, wanted: FlowRunFilter) -> Iterator[TaskRun]:
    """The task runs of a flow run; a server shows 200 at a time, or what it is set to, and a run of many batches has more."""
    start = 0
    while page := client.read_task_runs(flow_run_filter=wanted, offset=start):
        yield from page
        start += len(page)

"""One Prefect server a session, for all tests that need one: they bear the xdist group ``prefect``."""

import os
from collections.abc import Iterator

import pytest

# Of a server's services only the one that records task runs is looked at here.
_IDLE = (
    "CANCELLATION_CLEANUP",
    "EVENT_PERSISTER",
    "FOREMAN",
    "LATE_RUNS",
    "PAUSE_EXPIRATIONS",
    "SCHEDULER",
    "TRIGGERS",
)


# Groups that take longest, in the order in which they are begun: the short ones fill what time is left beside them.
_FIRST = ("prefect", "machine", "tests/acceptance", "tests/web", "tests/sql", "tests/flows")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each module's tests in one process, so that what they share is made once; begin with those that take long."""

    def place(item: pytest.Item) -> int:
        group = str(next(item.iter_markers("xdist_group")).args[0])
        return next((number for number, start in enumerate(_FIRST) if group.startswith(start)), len(_FIRST))

    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.relative_to(item.config.rootpath).as_posix()))
    items.sort(key=place)


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """Prefect's test harness; the address of its API."""
    os.environ |= {f"PREFECT_SERVER_SERVICES_{service}_ENABLED": "false" for service in _IDLE}
    os.environ["PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED"] = "[]"

    from prefect.settings import get_current_settings  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    # a fresh machine needs more than the usual half minute to make Prefect's database
    with prefect_test_harness(server_startup_timeout=180):
        yield str(get_current_settings().api.url)

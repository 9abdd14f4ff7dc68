"""What a SOURCE argument means on the web: a publisher's site by its name, or the address of an archive."""

from datetime import date

from tasks.sources.files import SourceError, open_source
from tasks.sources.publishers import Publisher, publishers
from tasks.sources.raw_page import is_address
from tasks.sources.web.addresses import carries_key
from tasks.sources.web.source import Manner, Source

GENERIC = Manner(pause=3.0, budget=300)
_COMPOSED = (".example", ".test", ".invalid")  # hosts of the sample, which are nobody's


def web_names() -> list[str]:
    """Publishers whose site is described: those with a ``[discovery]``."""
    return [name for name, publisher in publishers().items() if publisher.discovery]


def is_web_name(name: str) -> bool:
    """Whether a SOURCE argument names a publisher's site, described or not."""
    return name in publishers()


def check_argument(argument: str) -> None:
    """Refuse at once a SOURCE argument that means nothing, or that would leave a key in logs and in the raw zone.

    Raises:
        SourceError: with a sentence for the person who named it.
    """
    if is_web_name(argument):
        return
    if not is_address(argument):
        open_source(argument)
    elif carries_key(argument):
        raise SourceError(
            "An address with a key in it would stay in logs and in the raw zone; download the file, then name the file."
        )
    else:
        from tasks.sources.web.download import check_archive_name  # noqa: PLC0415 - only the web needs a client

        check_archive_name(argument)


def web_source(name: str, on: date) -> Source:
    """A publisher's site with the hosts that were its own on that day.

    Where nothing says where its pages are announced, they are discovered generically: more slowly, and fewer in a run.

    Raises:
        SourceError: no such publisher, or none that has a site today.
    """
    publisher = publishers().get(name)
    if publisher is None:
        raise SourceError(f"There is no publisher {name!r}; `chibo source list` names them.")
    hosts = own_hosts(publisher, on)
    if not hosts:
        raise SourceError(f"{name!r} had no site of its own on {on:%d/%m/%Y}; its pages are in archives only.")
    if publisher.discovery:
        return publisher.discovery.source(name, hosts)
    return Source(id=name, hosts=hosts, generic=True, manner=GENERIC)


def own_hosts(publisher: Publisher, on: date) -> tuple[str, ...]:
    """Its hosts on that day; none on a day when there was no such publisher, and none that was made up for the sample."""
    if not publisher.is_valid(on):
        return ()
    return tuple(
        host.name
        for host in publisher.hosts
        if host.covers(host.name.replace("*.", "www."), on)
        and (publisher.discovery or not host.name.endswith(_COMPOSED))
    )

"""What a SOURCE argument means on the web: a publisher's site by its name, or the address of an archive."""

from datetime import date

from tasks.sources.files import SourceError, open_source
from tasks.sources.publishers import Publisher, publishers
from tasks.sources.web.addresses import carries_key
from tasks.sources.web.download import check_archive_name, is_address
from tasks.sources.web.source import Source


def web_names() -> list[str]:
    """Publishers whose site can be asked: those with a ``[discovery]``."""
    return [name for name, publisher in publishers().items() if publisher.discovery]


def is_web_name(name: str) -> bool:
    """Whether a SOURCE argument names a publisher's site."""
    return name in publishers() and bool(publishers()[name].discovery)


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
        check_archive_name(argument)


def web_source(name: str, on: date) -> Source:
    """A publisher's site with the hosts that were its own on that day.

    Raises:
        SourceError: no such publisher, or nothing says where its pages are announced.
    """
    publisher = publishers().get(name)
    if publisher is None:
        known = ", ".join(web_names()) or "none yet"
        raise SourceError(f"There is no publisher {name!r}; those whose sites can be asked are: {known}.")
    if not publisher.discovery:
        raise SourceError(
            f"{name!r} is described, but not where its pages are announced: add [discovery] to its file "
            "(docs/adding-a-source.md says how)."
        )
    hosts = own_hosts(publisher, on)
    if not hosts:
        raise SourceError(f"{name!r} had no site of its own on {on:%d/%m/%Y}; its pages are in archives only.")
    return publisher.discovery.source(name, hosts)


def own_hosts(publisher: Publisher, on: date) -> tuple[str, ...]:
    """Its hosts on that day."""
    return tuple(host.name for host in publisher.hosts if host.covers(host.name.replace("*.", "www."), on))

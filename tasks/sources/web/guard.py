"""Nobody gets in: no address that leads into a private network, before a name is resolved and after.

The check stands where a connection is made (:class:`GuardedResolver`), so that redirects, feeds' entries and names that
resolve differently the second time meet it as well.
"""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Awaitable, Callable, Collection

from aiohttp.abc import AbstractResolver, ResolveResult

from tasks.sources.web.addresses import BadAddressError, canonical, host_name

_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
Lookup = Callable[[str, int], Awaitable[list[str]]]


class ForbiddenError(Exception):
    """An address that is not asked.

    Attributes:
        reason: ``address``, ``private``, ``robots`` or ``foreign``.
    """

    def __init__(self, reason: str, detail: str) -> None:
        """Keep the reason apart from its sentence."""
        super().__init__(detail)
        self.reason = reason


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet.

    Private, loopback, link-local (cloud metadata lies there), shared, multicast, reserved and documentation ranges do not;
    nor do IPv6 addresses that carry such an IPv4 address inside (mapped, 6to4, Teredo, NAT64).
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def check(address: str, allowed: Collection[str] = ()) -> str:
    """Refuse what is no web address or names a private one outright; return the canonical address.

    Args:
        address: where a request would go.
        allowed: hosts (names or literals) that a source permits although they are private.

    Raises:
        ForbiddenError: with reason ``address`` or ``private``.
    """
    try:
        made = canonical(address)
    except BadAddressError as error:
        raise ForbiddenError("address", str(error)) from error
    host = host_name(made)
    try:
        ipaddress.ip_address(host)
    except ValueError:
        if _NUMBER.fullmatch(host.rpartition(".")[2]):
            # 2130706433, 0177.0.0.1 and 127.1 are 127.0.0.1 to a system's resolver, and no name of anybody's.
            raise ForbiddenError("address", f"{host} is a number in disguise") from None
        return made  # a name: what it resolves to is checked when the connection is made
    if host not in allowed and not is_public(host):
        raise ForbiddenError("private", f"{host} is not an address of the open internet")
    return made


async def system_lookup(host: str, port: int) -> list[str]:
    """Every address the system's resolver gives for a name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedResolver(AbstractResolver):
    """A resolver that gives no address of a private network; one private address among several refuses the name."""

    def __init__(self, allowed: Collection[str] = (), lookup: Lookup = system_lookup) -> None:
        """Let ``allowed`` host names resolve to anything; look names up with ``lookup``."""
        self._allowed = frozenset(allowed)
        self._lookup = lookup

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Addresses of a host; raises ForbiddenError where one of them is private."""
        addresses = await self._lookup(host, port)
        if host not in self._allowed:
            for address in addresses:
                if not is_public(address):
                    raise ForbiddenError("private", f"{host} resolves to {address}, not of the open internet")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
            if family in (socket.AF_UNSPEC, socket.AF_INET6 if ":" in address else socket.AF_INET)
        ]

    async def close(self) -> None:
        """Nothing is held open."""

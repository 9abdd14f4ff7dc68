"""Web addresses made canonical, so that one page has one name however a feed, a sitemap or a reader's phone wrote it."""

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote, unquote_to_bytes, urljoin, urlsplit, urlunsplit

LONGEST = 2000

# Parameters that say how a reader came, never what is shown.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|zarsrc|zalo_\w+|_ga|_gl|mc_[ce]id|igshid|spm|ocid"
)
_SESSION_NAMES = re.compile(r"phpsessid|aspsessionid\w*|jsessionid|cfid|cftoken|sessionid|session_id")
# Parameters that let in whoever has them. A page that is only shown to these is no public one, so none is sent or kept.
_SECRETS = re.compile(
    r"(?:\w+[_-])?(?:token|apikey|api[_-]?key|access[_-]?key(?:id)?|secret|password|passwd|pwd|signature|credentials?|jwt)"
    r"|auth(?:orization)?|p_auth|sig|x-(?:amz|goog)-[\w-]+|awsaccesskeyid"
)
_SESSION_VALUE = re.compile(r"[0-9a-f]{24,64}", re.IGNORECASE)
_SESSION_PATH = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_FRONT = re.compile(r"(?:www|m|mobile|amp)\.")
_CONTROL = re.compile(r"[\x00-\x20\x7f]+")
_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class BadAddressError(ValueError):
    """An address that names no page of the web: another scheme, no host, a password in it, too long."""


@lru_cache(maxsize=4096)
def canonical(address: str, base: str | None = None) -> str:
    """One spelling of a page's address.

    Scheme and host in lower case (IDNA), no default port, no fragment, no dot segments, percent signs in one form, no
    parameters that only track the reader or carry a session or a key. Scheme, ``www.`` and the order of the parameters stay: there
    the server may answer differently.

    Args:
        address: as found; may be relative where ``base`` is given.
        base: address of the document it was found in.

    Raises:
        BadAddressError: not http or https, no host, user name or password inside, longer than 2,000 characters.
    """
    text = _CONTROL.sub("", address.strip()) if base is None else _relative(address)
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        port = parts.port
    except ValueError as error:
        raise BadAddressError(f"not an address: {address[:80]!r}") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise BadAddressError(f"neither http nor https: {address[:80]!r}")
    if parts.username is not None or parts.password is not None:
        raise BadAddressError("a user name or password in the address")
    host = _host(parts.hostname or "")
    netloc = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    made = urlunsplit((scheme, netloc, _path(parts.path), _query(parts.query), ""))
    if len(made) > LONGEST:
        raise BadAddressError(f"an address of {len(made)} characters")
    return made


def carries_key(address: str) -> bool:
    """Whether an address lets in whoever has it: a password before its host, or a key among its parameters."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    names = (unquote_to_bytes(pair.partition("=")[0]).decode("utf-8", "replace") for pair in parts.query.split("&"))
    return "@" in parts.netloc or any(_SECRETS.fullmatch(name.lower()) for name in names)


def twins_of(address: str) -> str:
    """What two addresses of one page share: host without ``www.`` and ``m.``, path without a last slash, parameters."""
    parts = urlsplit(address)
    host = _FRONT.sub("", parts.netloc) if parts.netloc.count(".") > 1 else parts.netloc
    return f"{host}{parts.path.rstrip('/')}?{parts.query}"


def host_of(address: str) -> str:
    """Host of a canonical address, with its port where it is no default one: the unit of politeness."""
    return urlsplit(address).netloc


def host_name(address: str) -> str:
    """Host of an address without its port; an IPv6 literal without its brackets."""
    return urlsplit(address).hostname or ""


def origin(address: str) -> str:
    """Scheme and host of a canonical address: what one robots.txt speaks for."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def is_of(address: str, hosts: tuple[str, ...]) -> bool:
    """Whether an address lies on one of the hosts (with or without ``www.`` and port; ``*.`` before it for all below)."""
    netloc, name = host_of(address), host_name(address)
    return any(
        _bare(host) in (_bare(netloc), _bare(name)) or (host.startswith("*.") and name.endswith(host[1:]))
        for host in hosts
    )


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def _relative(address: str) -> str:
    text = _CONTROL.sub("", address.strip())
    return text if _SCHEME.match(text) else text.replace("\\", "/")


def _host(host: str) -> str:
    if not host:
        raise BadAddressError("no host in the address")
    if ":" in host:
        return f"[{host}]"
    try:
        name = host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise BadAddressError(f"not a host: {host[:80]!r}") from error
    if not name or not re.fullmatch(r"[a-z0-9._-]+", name):
        raise BadAddressError(f"not a host: {host[:80]!r}")
    return name


def _path(path: str) -> str:
    path = _SESSION_PATH.sub("", path) or "/"
    normal = posixpath.normpath(path)
    if normal.startswith("//"):
        normal = normal[1:]
    if path.endswith(("/", "/.", "/..")) and normal != "/":
        normal += "/"
    return _percent(normal, safe="/:@!$&'()*+,;=~-._")


def _query(query: str) -> str:
    kept = []
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        low = unquote_to_bytes(name).decode("utf-8", "replace").lower()
        if not pair or _TRACKING.fullmatch(low) or _SESSION_NAMES.fullmatch(low) or _SECRETS.fullmatch(low):
            continue
        if low in ("sid", "s") and _SESSION_VALUE.fullmatch(value):
            continue
        kept.append(_percent(pair, safe="/:@!$'()*,;=~-._?+"))
    return "&".join(kept)


def _percent(text: str, safe: str) -> str:
    """Each piece between reserved characters decoded and encoded again: ``%7e`` and ``~`` are one, ``%2f`` stays."""
    pieces = re.split(r"(%[0-9A-Fa-f]{2})", text)
    out = []
    for piece in pieces:
        if len(piece) == 3 and piece[0] == "%":
            byte = unquote_to_bytes(piece)
            out.append(byte.decode() if re.fullmatch(rb"[A-Za-z0-9._~-]", byte) else piece.upper())
        else:
            out.append(quote(piece, safe=safe))
    return "".join(out)

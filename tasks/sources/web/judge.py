"""What an answer means for a page: a version of it, the one we have, another address, or none."""

import re
from typing import Protocol
from urllib.parse import urlsplit

from tasks.sources.web.addresses import is_of
from tasks.sources.web.answer import Answer, NoAnswerError
from tasks.sources.web.listings import canonical_link, looks_like_article
from tasks.sources.web.memory import NAMESAKES, Due
from tasks.sources.web.notices import has_text, leads_away, notice
from tasks.sources.web.pace import STRAINED
from tasks.sources.web.site import MOST_HOPS, REDIRECTS, onward
from tasks.sources.web.source import Source
from tasks.sources.web.taken import Outcome, Taken, digest_of

_LOGIN = re.compile(r"(?i)/(?:dang-?nhap|log-?in|sign-?in|sso|account/log)")


class Known(Protocol):
    """What has to be known of other pages."""

    def version_elsewhere(self, digest: str, address: str) -> str | None:
        """Another address that this very page is stored under."""

    def stored_twin(self, address: str) -> str | None:
        """Another spelling of the same page's address that a version is stored under."""

    def namesakes(self, address: str) -> int:
        """How many pages named this one as their canonical address."""

    def leads_to(self, address: str) -> str | None:
        """Where a moved page stands."""


def is_passing(answer: Answer) -> bool:
    """Whether the host is under strain rather than without the page: the same request is worth another try."""
    return answer.status in STRAINED


def judge(source: Source, due: Due, answer: Answer, known: Known, *, trust_canonical: bool = True) -> Taken:
    """Record of an answer.

    Args:
        source: whose page it is.
        due: the page and what we have of it.
        answer: of any status.
        known: what is known of other pages.
        trust_canonical: whether the page's own canonical link may lead elsewhere.
    """
    if answer.status == 200:
        return _version(source, due, answer, known, trust_canonical=trust_canonical)
    if answer.status == 304 and due.digest:
        return _record(source, answer, "unchanged", digest=due.digest)
    if answer.status in REDIRECTS:
        return _moved(source, due, answer, known)
    if answer.status in (404, 410):
        return _record(source, answer, "gone")
    if answer.status in (401, 403, 407, 451):
        return _record(source, answer, "refused", reason="server")
    return _failed(source, answer)


def _version(  # noqa: PLR0911  a case after the other
    source: Source, due: Due, answer: Answer, known: Known, *, trust_canonical: bool
) -> Taken:
    """A page that came whole: a new version, the one we have, or one that stands under another address.

    Once a page has a version of its own it stays where it is: another address never takes it over.
    """
    digest = digest_of(answer.body)
    if digest == due.digest:
        return _record(source, answer, "unchanged", digest=digest)
    said = notice(answer.body) if answer.body.strip() else "empty"
    if said is not None:
        return _record(source, answer, "gone", reason="notice") if said == "gone" else _failed(source, answer, said)
    elsewhere = known.version_elsewhere(digest, due.address)
    if due.digest:
        return _changed(source, answer, digest, elsewhere)
    if elsewhere:
        return _record(source, answer, "moved", digest=digest, onward=elsewhere, reason="same")
    twin = known.stored_twin(due.address)
    if twin and is_of(twin, source.hosts):
        return _record(source, answer, "moved", onward=twin, reason="twin")
    own = canonical_link(answer.body, due.address) if trust_canonical and not due.alone else None
    if own and own != due.address and _is_page(source, own) and _may_lead(due, own, known):
        return _record(source, answer, "moved", onward=own, reason="canonical")
    return _record(source, answer, "stored", digest=digest)


def _changed(source: Source, answer: Answer, digest: str, elsewhere: str | None) -> Taken:
    """A page that we have and that now looks otherwise: a new version, unless what it shows is none of its own."""
    if elsewhere is not None:
        return _failed(source, answer, "same")  # two pages that suddenly look alike: a notice, or the site's front
    if not has_text(answer.body):
        return _failed(source, answer, "notice")  # links and buttons alone
    return _record(source, answer, "stored", digest=digest)


def _may_lead(due: Due, own: str, known: Known) -> bool:
    """Whether a canonical link is to be believed: no circle, and no site that prints the same link on all its pages."""
    return known.leads_to(own) != due.address and known.namesakes(own) < NAMESAKES


def _is_page(source: Source, address: str) -> bool:
    return is_of(address, source.hosts) and looks_like_article(address, source.article)


def _moved(source: Source, due: Due, answer: Answer, known: Known) -> Taken:
    try:
        target = onward(answer)
    except NoAnswerError:
        return _failed(source, answer, "redirects")
    elsewhere = _given_up(source, due, answer, target)
    if elsewhere is not None:
        return elsewhere
    step: str | None = target
    for _ in range(MOST_HOPS + 1):
        if step is None:
            break
        if step == due.address:
            return _failed(source, answer, "redirects")
        step = known.leads_to(step)
    if due.hops >= MOST_HOPS:
        return _failed(source, answer, "redirects")
    return _record(source, answer, "moved", onward=target, reason="redirect")


def _given_up(source: Source, due: Due, answer: Answer, target: str) -> Taken | None:
    """Record of a redirect that leads to no page of the publisher; None where it may lead to one."""
    if not is_of(target, source.hosts):
        # A site that was given up, or a name that somebody else bought: no page of this publisher stands there.
        return _record(source, answer, "refused", reason="foreign", onward=target)
    if _LOGIN.search(urlsplit(target).path) and not _LOGIN.search(urlsplit(due.address).path):
        return _record(source, answer, "refused", reason="server")
    return _record(source, answer, "gone", reason="redirect") if leads_away(due.address, target) else None


def _failed(source: Source, answer: Answer, reason: str = "status") -> Taken:
    return _record(source, answer, "failed", reason=reason)


def _record(
    source: Source, answer: Answer, outcome: Outcome, *, digest: str = "", onward: str = "", reason: str = ""
) -> Taken:
    return Taken(
        address=answer.address,
        source=source.id,
        at=answer.asked_at,
        outcome=outcome,
        status=answer.status,
        headers=answer.headers,
        body=answer.body if outcome not in ("unchanged", "moved") else b"",
        digest=digest,
        onward=onward,
        reason=reason,
    )

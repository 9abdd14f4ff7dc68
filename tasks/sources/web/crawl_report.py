"""What one run did at one source, and whether that is so little that the source, or our view of it, has gone wrong."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from tasks.sources.web.taken import Taken

EXAMPLES = 3  # addresses of each outcome that a report shows
FAR_LESS = 0.3  # share of the usual number of entries below which a source has gone wrong
FEW, ALMOST_NONE = 10, 0.1  # pages asked, and the share that must be had of so many, for a run that went well
_ANSWERED = ("stored", "unchanged", "moved", "gone")


class FewerThanUsualError(Exception):
    """A source that suddenly announces nothing, or far less than it used to: its site changed, or we misread it."""


@dataclass(slots=True)
class CrawlReport:
    """What one run did at one source.

    Attributes:
        source: its id.
        discovered: how its pages were: ``described``, or ``generically``.
        listed: entries its feeds, sitemaps and first listing pages showed.
        usual: what former runs saw; None before three of them.
        new: pages that were not known before.
        outcomes: how many pages ended how.
        examples: addresses of each outcome, with the reason where there is one.
        problems: announcements that could not be read, with the reason.
        away: hosts that were left alone, with the reason.
        batches: files of the raw zone that were sealed.
        left: pages still due, for a later run.
    """

    source: str
    discovered: str = "described"
    listed: int = 0
    usual: float | None = None
    new: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    problems: list[tuple[str, str]] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    batches: list[str] = field(default_factory=list)
    left: int = 0

    def count(self, taken: Taken) -> None:
        """Add one page."""
        self.outcomes[taken.outcome] += 1
        shown = self.examples[taken.outcome]
        if len(shown) < EXAMPLES:
            shown.append(f"{taken.address} ({taken.reason})" if taken.reason else taken.address)

    def refuse_if_odd(self, least: float) -> None:
        """Do nothing where the run saw what it should.

        Args:
            least: entries that its description expects at the least.

        Raises:
            FewerThanUsualError: the source announced nothing, less than its description expects, or far less than it used
                to; or it gave almost none of the pages it was asked for.
        """
        if self.listed < max(least, FAR_LESS * (self.usual or 0)):
            usually = f"usually {self.usual:.0f}" if self.usual else f"at least {least} expected"
            why = "; ".join(f"{address}: {problem}" for address, problem in self.problems[:3])
            raise FewerThanUsualError(
                f"{self.source} announced {self.listed} pages, {usually}: look at its feeds, sitemaps and listings"
                + (f" ({why})" if why else "")
            )
        asked, had = self.outcomes.total(), sum(self.outcomes[outcome] for outcome in _ANSWERED)
        if asked >= FEW and had < ALMOST_NONE * asked:
            what = ", ".join(f"{number} {outcome}" for outcome, number in sorted(self.outcomes.items()))
            example = next((each for kind in ("refused", "failed") for each in self.examples.get(kind, [])), "")
            raise FewerThanUsualError(
                f"{self.source} gave almost none of the {asked} pages it was asked for ({what}): look at {example}"
            )

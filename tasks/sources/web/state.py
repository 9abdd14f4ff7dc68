"""What is known of a source's pages: found, asked, due again. One SQLite file a source, and only a memory of the raw zone.

Everything about pages that were asked is folded from the records of the raw zone (:meth:`State.apply`); delete the file
and the next run makes it again from there, and finds the rest anew. What cannot be made again is how many entries former
runs saw, so the comparison with the usual number starts over.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median

from tasks.sources.web.addresses import host_of, twins_of
from tasks.sources.web.feeds import Entry
from tasks.sources.web.memory import (
    EARLIEST_USUAL,
    FRESH,
    LONGEST_TITLE,
    NAMESAKES,
    REVISITS,
    Document,
    Due,
    moment_of,
    next_look,
    text_of,
)  # fmt: skip
from tasks.sources.web.state_file import StateFile
from tasks.sources.web.taken import Taken
from tasks.sources.web.topic import rank


class State(StateFile):
    """The state of one source."""

    # -- pages found ------------------------------------------------------------------------------------------------

    def found(self, entries: Iterable[Entry], now: datetime, hops: int = 0) -> int:
        """Note pages that were announced; returns how many are new. A change announced since our last look makes due.

        Where another page leads (``hops`` above 0) is looked at before anything else.
        """
        new = 0
        for entry in entries:
            changed = text_of(entry.changed)
            known = self._db.execute(
                "select asked_at, outcome, due from pages where address = ?", (entry.address,)
            ).fetchone()
            if known is None:
                new += 1
                self._change(
                    "insert into pages (address, host, twins, title, rank, changed, hops, due)"
                    " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    (entry.address, host_of(entry.address), twins_of(entry.address), entry.title[:LONGEST_TITLE],
                     -1 if hops else rank(entry.address, entry.title[:LONGEST_TITLE]), changed, hops, text_of(now)),
                )  # fmt: skip
            elif changed and known["asked_at"] and changed > known["asked_at"] and known["outcome"] != "refused":
                soon = text_of(max(now, moment_of(known["asked_at"]) + FRESH))
                due = min(soon, known["due"]) if known["due"] else soon
                self._change("update pages set changed = ?, due = ? where address = ?", (changed, due, entry.address))
        return new

    def all_known(self, entries: Iterable[Entry]) -> bool:
        """Whether every one of these pages was noted before."""
        known = "select 1 from pages where address = ?"
        return all(self._db.execute(known, (entry.address,)).fetchone() for entry in entries)

    def due(self, host: str, now: datetime, most: int, taken: Iterable[str] = ()) -> list[Due]:
        """The pages of a host to ask for next, by topic, new before known, late before early; none of ``taken``."""
        held = set(taken)
        rows = self._db.execute(
            "select * from pages where host = ? and due <= ? "
            "order by rank, asked_at is not null, changed desc, address limit ?",
            (host, text_of(now), most + len(held)),
        )
        return [
            Due(
                address=row["address"],
                hops=row["hops"],
                alone=bool(row["alone"]),
                etag=row["etag"],
                last_modified=row["last_modified"],
                digest=row["digest"] or "",
            )
            for row in rows
            if row["address"] not in held
        ][:most]

    def left(self, now: datetime) -> int:
        """How many pages are due and not asked for."""
        return int(self._db.execute("select count(*) from pages where due <= ?", (text_of(now),)).fetchone()[0])

    def hosts_due(self, now: datetime) -> list[str]:
        """Hosts with pages due that have not asked to be left alone until later."""
        rows = self._db.execute(
            "select distinct host from pages where due <= ?1 and host not in (select host from hosts where not_before > ?1)"
            " order by host",
            (text_of(now),),
        )
        return [str(row["host"]) for row in rows]

    def version_elsewhere(self, digest: str, address: str) -> str | None:
        """Another address that this very page is stored under."""
        row = self._db.execute(
            "select address from pages where digest = ? and address <> ? and onward is null order by version_at limit 1",
            (digest, address),
        ).fetchone()
        return str(row["address"]) if row else None

    def stored_twin(self, address: str) -> str | None:
        """Another address of the same page, by :func:`twins_of`, that a version is stored under."""
        row = self._db.execute(
            "select address from pages where twins = ? and address <> ? and digest is not null and onward is null"
            " and outcome in ('stored', 'unchanged') order by version_at limit 1",
            (twins_of(address), address),
        ).fetchone()
        return str(row["address"]) if row else None

    def namesakes(self, address: str) -> int:
        """How many pages named this one as their canonical address; forms of itself with other parameters do not count."""
        found = "select address from pages where onward = ? and reason = 'canonical'"
        paths = {row["address"].partition("?")[0] for row in self._db.execute(found, (address,))}
        return len(paths - {address.partition("?")[0]})

    def leads_to(self, address: str) -> str | None:
        """Where a moved page stands; None where it did not move."""
        row = self._db.execute("select onward from pages where address = ?", (address,)).fetchone()
        return str(row["onward"]) if row and row["onward"] else None

    # -- what became of them ----------------------------------------------------------------------------------------

    def mend_clock(self, now: datetime) -> None:
        """Forget moments that no run before ``now`` can have set: this machine's clock was ahead once."""
        ahead = text_of(now + REVISITS[-1] + timedelta(days=1))
        self._change("update pages set due = ? where due > ?", (text_of(now), ahead))
        self._change("delete from hosts where not_before > ?", (ahead,))
        self._change("delete from documents where read_at > ?", (text_of(now + timedelta(days=1)),))
        self.commit()

    def apply(self, taken: Taken, *, now: bool = False) -> None:
        """Fold one record of the raw zone into what is known; the same record again changes nothing.

        Args:
            taken: the record.
            now: it is being made, so it is the latest whatever an earlier one's clock said.
        """
        at = text_of(taken.at)
        row = self._db.execute("select * from pages where address = ?", (taken.address,)).fetchone()
        if row is None:
            self.found([Entry(taken.address)], taken.at)
            row = self._db.execute("select * from pages where address = ?", (taken.address,)).fetchone()
        if row["asked_at"] and row["asked_at"] >= at and not now:
            return
        again = taken.outcome in ("failed", "gone") or (taken.outcome == "moved" and taken.reason == "same")
        fails = row["fails"] + 1 if again else 0
        fresh = taken.outcome == "stored"
        keeps = fresh or taken.outcome == "unchanged"
        moved = taken.outcome == "moved"
        version_at = at if fresh else row["version_at"]
        self._change(
            "update pages set asked_at = ?, outcome = ?, reason = ?, fails = ?, due = ?, onward = ?, version_at = ?,"
            " digest = ?, etag = ?, last_modified = ? where address = ?",
            (
                at, taken.outcome, taken.reason, fails, next_look(taken, version_at, fails),
                taken.onward if moved else None, version_at,
                None if moved else (taken.digest or row["digest"]),
                (taken.header("etag") or ("" if fresh else row["etag"])) if keeps else row["etag"],
                (taken.header("last-modified") or ("" if fresh else row["last_modified"])) if keeps else row["last_modified"],
                taken.address,
            ),
        )  # fmt: skip
        if moved and taken.onward:
            self.found([Entry(taken.onward, row["title"])], taken.at, hops=row["hops"] + 1)
        if taken.outcome in ("gone", "refused", "failed"):
            # A page that pointed here as its canonical address is the only one left: it is read under its own.
            self._stand_alone(taken.address, at)
        if taken.reason == "canonical" and self.namesakes(taken.onward) >= NAMESAKES:
            self._stand_alone(taken.onward, at)
        if self._pending >= 200:
            self.commit()

    def _stand_alone(self, onward: str, at: str) -> None:
        """Read the pages that named ``onward`` as their canonical address under their own."""
        self._change(
            "update pages set alone = 1, onward = null, due = ? where onward = ? and reason = 'canonical'", (at, onward)
        )

    def applied(self, batch: str) -> None:
        """Note that a sealed file's records are folded in."""
        self._change("insert or ignore into batches values (?)", (batch,))
        self.commit()

    def unknown(self, batches: Iterable[str]) -> list[str]:
        """Those batches whose records were never folded in."""
        known = {row["name"] for row in self._db.execute("select name from batches")}
        return [batch for batch in batches if batch not in known]

    # -- where pages are announced ----------------------------------------------------------------------------------

    def document(self, address: str) -> Document | None:
        """What is remembered of a feed or sitemap."""
        row = self._db.execute("select * from documents where address = ?", (address,)).fetchone()
        return Document(row["etag"], row["last_modified"], row["entries"], moment_of(row["read_at"])) if row else None

    def read(self, address: str, document: Document) -> None:
        """Remember a feed or sitemap together with the entries noted just before: both or neither."""
        self._change(
            "insert or replace into documents values (?, ?, ?, ?, ?)",
            (address, document.etag, document.last_modified, document.entries, text_of(document.read_at)),
        )
        self.commit()

    def walk(self, listing: str) -> tuple[int, bool]:
        """How many pages of a listing were read, and whether to its end."""
        row = self._db.execute("select reached, finished from walks where address = ?", (listing,)).fetchone()
        return (int(row["reached"]), bool(row["finished"])) if row else (0, False)

    def walked(self, listing: str, reached: int, *, finished: bool) -> None:
        """Remember how far a listing was read, together with the entries noted just before."""
        self._change("insert or replace into walks values (?, ?, ?)", (listing, reached, int(finished)))
        self.commit()

    def rest(self, host: str, until: datetime) -> None:
        """Leave a host alone until then, in later runs too."""
        self._change("insert or replace into hosts values (?, ?)", (host, text_of(until)))
        self.commit()

    # -- runs -------------------------------------------------------------------------------------------------------

    def usual(self) -> float | None:
        """Entries that former runs saw announced, their median over the last ten; None before three runs."""
        rows = self._db.execute("select listed from runs order by began desc limit 10").fetchall()
        return median(row["listed"] for row in rows) if len(rows) >= EARLIEST_USUAL else None

    def ran(self, began: datetime, listed: int, new: int) -> None:
        """Remember a run that saw what it should."""
        self._change("insert or replace into runs values (?, ?, ?)", (text_of(began), listed, new))
        self.commit()

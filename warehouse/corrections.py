"""Corrections are data: what a person decided about a fact or an observation, with the reason, in ``HOME/corrections/*.tsv``.

A line says what it is about (``fact_id`` or ``observation_id``), what is done (``value``: the right number is another;
``withdraw``: the fact is none), what the source is expected to say (``expect``), what is right (``value``), why, who decided
and when. Once the source no longer says what is expected, the release stops, and the line has to be looked at again.
"""

import csv
import io
from dataclasses import astuple, dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

import duckdb

ACTIONS = ("value", "withdraw")
# in which spreadsheets save a table that was meant to be a correction; notes may stand beside
_OTHER_TABLES = frozenset([".csv", ".ods", ".xls", ".xlsx"])
_TOO_LARGE = Decimal(10) ** 14  # decimal(18, 4)


class CorrectionError(Exception):
    """A line that cannot be used; the message is one sentence with file, line and what to do."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision. Exactly one of ``fact_id`` and ``observation_id`` is given; only a fact can be withdrawn.

    Attributes:
        expect: the value that the fact, or some statement of the observation, has as read.
        value: the right one, in the metric's unit; null where the fact is withdrawn.
    """

    correction_id: str
    fact_id: str | None
    observation_id: str | None
    action: str
    expect: Decimal
    value: Decimal | None
    why: str
    who: str
    decided_on: date


_HEAD = [declared.name for declared in fields(Correction)]


def correction_files(home: Path) -> list[Path]:
    """The home's correction files, by name."""
    return sorted((home / "corrections").glob("*.tsv"))


def read_corrections(home: Path) -> list[Correction]:
    """All corrections of a home, in order of file and line."""
    found: dict[str, Correction] = {}
    for path in sorted((home / "corrections").glob("[!.~]*")):
        if path.suffix.lower() in _OTHER_TABLES:
            raise CorrectionError(
                f"corrections/{path.name} would change nothing: save it as tab-separated text (.tsv), or move it away"
            )
    for path in correction_files(home):
        lines = csv.DictReader(io.StringIO(_text_of(path)), delimiter="\t", quoting=csv.QUOTE_NONE)
        if lines.fieldnames != _HEAD:
            raise CorrectionError(f"corrections/{path.name} must begin with the columns {', '.join(_HEAD)}")
        for number, line in enumerate(lines, start=2):
            correction = _read(line, f"corrections/{path.name} line {number}")
            if correction.correction_id in found:
                raise CorrectionError(
                    f"corrections/{path.name} line {number} has an id that stands before: give it another"
                )
            found[correction.correction_id] = correction
    return list(found.values())


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"corrections/{path.name} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        # what spreadsheets call Unicode text is often another encoding
        raise CorrectionError(f"corrections/{path.name} is not UTF-8 text; save it as that") from error


def give_corrections(connection: duckdb.DuckDBPyConnection, corrections: list[Correction]) -> None:
    """Put the corrections where the models find them, as ``given_corrections`` in ``work``."""
    connection.execute(
        """create table work.main.given_corrections (
            correction_id varchar, fact_id varchar, observation_id varchar, action varchar,
            expect decimal(18, 4), value decimal(18, 4), why varchar, who varchar, decided_on date)"""
    )
    for correction in corrections:
        connection.execute(
            "insert into work.main.given_corrections values (?, ?, ?, ?, ?, ?, ?, ?, ?)", list(astuple(correction))
        )


def _read(line: dict[str, str | None], where: str) -> Correction:
    told = {name: (line.get(name) or "").strip() for name in _HEAD}
    missing = [name for name in ("correction_id", "action", "expect", "why", "who", "decided_on") if not told[name]]
    if missing:
        raise CorrectionError(f"{where} lacks {', '.join(missing)}")
    if bool(told["fact_id"]) == bool(told["observation_id"]):
        raise CorrectionError(f"{where} must name either a fact_id or an observation_id")
    if told["action"] not in ACTIONS:
        raise CorrectionError(f"{where} has the action {told['action']}; use one of {', '.join(ACTIONS)}")
    if (told["action"] == "value") != bool(told["value"]) or (told["action"] == "withdraw" and not told["fact_id"]):
        raise CorrectionError(f"{where} needs a value to put right, or a fact_id and no value to withdraw")
    try:
        return Correction(
            correction_id=told["correction_id"],
            fact_id=told["fact_id"] or None,
            observation_id=told["observation_id"] or None,
            action=told["action"],
            expect=_number(told["expect"]),
            value=_number(told["value"]) if told["value"] else None,
            why=told["why"],
            who=told["who"],
            decided_on=date.fromisoformat(told["decided_on"]),
        )
    except (InvalidOperation, ValueError) as error:
        raise CorrectionError(
            f"{where} has a number or day that cannot be read; write 1234.5 and 2024-12-31"
        ) from error


def _number(told: str) -> Decimal:
    """A number that a release can hold; neither an infinite one nor one of more than 14 digits."""
    number = Decimal(told)
    if not number.is_finite() or abs(number) >= _TOO_LARGE:
        raise ValueError(told)
    return number

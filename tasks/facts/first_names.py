"""The names as a page gave them first: an organisation's in full where it is cut short or drawn out later, a place's spelling."""

import re
from itertools import islice

from tasks.facts.cues import fold_line
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import is_only_a_sort
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import key

_MOST = 200  # names of one article that are kept in mind
_ENDS_WITH_PLACE = (
    " tỉnh",
    " huyện",
    " thành phố",
    " thị xã",
    " quận",
)  # whole, though the text goes on with the place's name
# words of the law that a shorter name leaves out: các Khu công nghiệp (tỉnh) Bắc Ninh, Công ty (Cổ phần) Than X
_OF_LAW = re.compile(
    r" (?:tỉnh|huyện|thành phố|thị xã|quận|cổ phần|cp|tnhh|mtv|một thành viên|tnhh mtv|tnhh một thành viên)(?= \S)"
)


# initials that papers write for the words of an organisation's sort: Đồn BP Hướng Lập, Đảng bộ BĐBP tỉnh
_INITIALS = {
    "bđbp": "bộ đội biên phòng", "chqs": "chỉ huy quân sự", "bp": "biên phòng", "qs": "quân sự", "ca": "công an", "bv": "bệnh viện", "bvđk": "bệnh viện đa khoa",
    "đh": "đại học", "đhsp": "đại học sư phạm", "cđ": "cao đẳng", "cty": "công ty", "cp": "cổ phần", "pc": "công ty điện lực", "ptnt": "phát triển nông thôn", "kcn": "khu công nghiệp",
    "kkt": "khu kinh tế", "ccn": "cụm công nghiệp", "ubnd": "ủy ban nhân dân", "llvt": "lực lượng vũ trang", "tt": "trung tâm", "htx": "hợp tác xã", "bqlkcn": "ban quản lý khu công nghiệp",
    "ccq": "các cơ quan", "cq": "cơ quan", "dn": "doanh nghiệp", "cqdn": "cơ quan và doanh nghiệp",
    "tp": "thành phố", "tp.": "thành phố", "tx": "thị xã",
}  # fmt: skip


def _spelt_out(name: str) -> str:
    """A name without initials; a command of the army is the army's own: Bộ CHQS tỉnh, Đảng bộ Quân sự tỉnh."""
    return _COMMAND.sub("quân sự", " ".join(_INITIALS.get(word, word) for word in name.split(" ")))


_COMMAND = re.compile(r"\A(?:bộ|ban) chỉ huy quân sự(?!\w)")


def _is_spelt(one: str, first: str) -> bool:
    """Whether a name is the first one in initials, or the beginning of it: `BĐBP tỉnh` of Bộ đội Biên phòng tỉnh Lai Châu."""
    mine, full = _spelt_out(one), _spelt_out(first)
    spelt = mine != one or full != first
    return mine == full or (spelt and (full.startswith(mine + " ") or _is_shorter(mine, full)))


def _is_shorter(one: str, other: str) -> bool:
    """Whether a name is the other without its words of the law; never one of the province for one of its town."""
    return one != other and len(one) < len(other) and _OF_LAW.sub("", other) == one


def _drops_school(one: str, other: str) -> bool:
    """Whether a name is a school's without the word for it: `Đại học Sông Cầu` of Trường Đại học Sông Cầu."""
    return other.startswith("Trường ") and key(other[len("Trường ") :]) == one


def _is_firms_own(mine: str, first: str) -> bool:
    """Whether a name is a firm's without the words of its sort: `Đảng bộ Sông Tiền` of Tập đoàn Sông Tiền."""
    if not first.endswith(" " + mine) or _FIRM.match(first) is None:
        return False
    return is_only_a_sort(first[: -len(mine)])


# the group that a firm is one of, at its name's end: Công ty Than X | - Vinacomin
_GROUP = re.compile(r" {2,}\S+\Z")  # the hyphen left out, as in every key
_FIRM = re.compile(r"(?:tập đoàn|tổng công ty|công ty|ctcp|ngân hàng)(?!\w)")


def _is_owners(page: PageNames, m: Mention) -> bool:
    """Whether a name is the whole of the line below the title, in which a page has its owner: `BỆNH VIỆN ĐA KHOA TỈNH X`."""
    return m.start == page.title_end + 1 and page.text.startswith("\n", m.end)


def _numbers_apart(one: str, other: str) -> bool:
    """`Trường THPT Nam Sách` and `Trường THPT Nam Sách II`: two of one name."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short + " ") and _NUMBER.fullmatch(long, len(short) + 1) is not None


_NUMBER = re.compile(r"(?:so )?(?:\d{1,2}|[ivx]{1,4})")


def _plain(name: str) -> str:
    """The key of a name whatever marks stand between its words (`Huội Quảng – Bản Chát`), with or without `Trường` before its sort."""
    plain = _OF_SCHOOLS.sub("", key(name))
    return _MARKS.sub(" ", plain.replace("&", "và")) if _MARKED.search(plain) else plain


_OF_SCHOOLS = re.compile(r"\Atrường (?=(?:đh|đại học|cđ|cao đẳng|thpt|thcs|tiểu học|mầm non) \w)")
_BETWEEN = re.compile(r"[,–—&]| - ")
_WORDS = re.compile(r"\w+")
_MARKED = re.compile(r"[–—,&]|  ")
_MARKS = re.compile(r"[ –—,]+")


def _is_cut(name: str, full: str) -> bool:
    """Whether a name is the beginning of another."""
    return key(full).startswith(key(name) + " ")


class FirstNames:
    """The names of one page's units as it gave them first; the same name is always given back the same."""

    def __init__(self, page: PageNames) -> None:
        self._organisations: dict[str, str] = {}
        self._spellings: dict[str, str] = {}
        self._title = page.text[: page.title_end]
        self._full_names_of_title(page)

    def _full_names_of_title(self, page: PageNames) -> None:
        """A headline cuts names short: Đảng bộ Cục Thuế, and in the text Cục Thuế tỉnh; Bệnh viện tỉnh, where the site's head has the province."""
        named = [m for m in page.mentions if m.form == "full" and m.level == "organization" and not m.village][:_MOST]
        for m in named:
            if m.start >= page.title_end:
                break
            if m.name.endswith(_ENDS_WITH_PLACE) and _spelt_out(key(m.name)) == key(m.name):
                if (
                    owner := next((o for o in named if _is_owners(page, o) and _is_cut(m.name, o.name)), None)
                ) is not None:
                    again = (o.name for o in named if o is not owner and key(o.name) == key(owner.name))
                    self._organisations[_plain(m.name)] = next(again, owner.name)  # not in the capitals of the head
                continue
            short = _spelt_out(key(m.name)).replace(" các", "")
            longer = {
                key(o.name): o.name
                for o in named
                if _spelt_out(key(o.name)).replace(" các", "").startswith(short + " ")
            }
            longer = longer or {key(o.name): o.name for o in named if _is_shorter(key(m.name), key(o.name))}
            longer = longer or {key(o.name): o.name for o in named if _drops_school(key(m.name), o.name)}
            longer = longer or {
                key(o.name): o.name for o in named if _is_firms_own(key(m.name), _GROUP.sub("", key(o.name)))
            }
            if longer and all(key.startswith(next(iter(longer))) for key in longer):
                self._organisations[_plain(m.name)] = next(iter(longer.values()))

    def spelled(self, name: str) -> str:
        """A name of the highlands as the page spelt it first: M'Đrắk, then M'Drăk."""
        return self._spellings.setdefault(key(name), name) if len(self._spellings) < _MOST else name

    def given(self, name: str) -> str:
        """The organisation's name as the page gave it first, where this one is it cut short or drawn out."""
        mine = _plain(name)
        for first, full in islice(self._organisations.items(), _MOST):
            if _numbers_apart(mine, first):
                continue
            if first == mine or first.startswith(mine + " ") or mine.startswith(first + " "):
                return full
            if _is_shorter(mine, first) or _is_shorter(first, mine) or _is_spelt(mine, first):
                return full
            if _is_firms_own(mine, first):
                return full
        name = self._as_the_title_begins(name)
        self._organisations[mine] = name
        return name

    def _as_the_title_begins(self, name: str) -> str:
        """`Cơ quan Đảng, Đoàn thể tổng kết ...` over Đảng ủy cơ quan Đảng – Đoàn thể: the same words with the title's marks."""
        if _BETWEEN.search(name) is None:
            return name
        words, begins = _WORDS.findall(fold_line(name)), list(islice(_WORDS.finditer(self._title), 20))
        if len(words) > len(begins) or [fold_line(w[0]) for w in begins[: len(words)]] != words:
            return name
        return self._title[: begins[len(words) - 1].end()]

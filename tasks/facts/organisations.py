"""Mentions of organisations and places: full names, short ones, and the words that stand for them (toàn huyện, Đảng bộ)."""

import re
from dataclasses import dataclass
from typing import Literal

from tasks.facts.fact import Level
from tasks.facts.organisation_names import NAME, long_name
from tasks.places.kinds import read_kind

# "full" names a unit; "pronoun" points to one by its level (toàn huyện, Đảng bộ xã); "generic" to the one spoken of
# (Đảng bộ, đơn vị, Chi bộ); "bare" is a name without its kind; "nation" is cả nước.
Form = Literal["full", "pronoun", "generic", "cell", "bare", "nation", "head"]

_NUMBERED = re.compile(r"(?:số )?\d{1,2}(?:[A-Ea-e](?!\w)|(?![\d.,]*\d))(?! ?%)")

LEVELS: dict[str, Level] = {
    **dict.fromkeys(("xã", "phường", "thị trấn", "tt", "p", "tt.", "p."), "commune"),
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố", "tp", "tp.", "tx", "tx.", "q", "q.", "h.", "h"), "district"),
    "tỉnh": "province",
    **dict.fromkeys(("huyện ủy", "quận ủy", "thị ủy", "thành ủy"), "district"),
    "tỉnh ủy": "province",
    **dict.fromkeys(("huyện đoàn", "quận đoàn", "thị đoàn", "thành đoàn"), "district"),
    "tỉnh đoàn": "province", "xã đoàn": "commune",
}  # fmt: skip
VILLAGES = "tổ dân phố|khu dân cư|khu phố|khối phố|tiểu khu|thôn|bản|làng|xóm|ấp|buôn|bon|sóc|khóm|khu vực|khu|khối|tổ|tdp|plei|đội sản xuất|đội"
# organisations that are spoken of by themselves
_HEADS = (
    "trường|đại học|học viện|cao đẳng|phân hiệu|phân viện|tổng công ty|công ty|ctcp|tập đoàn|sở|công an|cảnh sát biển|quân sự|bộ đội biên phòng|bộ chỉ huy"
    "|ban chỉ huy|bệnh viện|nông trường|lâm trường|khoa|chi cục|cục|kho bạc|ngân hàng|hợp tác xã|htx|đồn biên phòng|đoàn kinh tế|nhà máy|xí nghiệp"
    "|các khu công nghiệp|các khu kinh tế|khu kinh tế|khu công nghiệp|ban quản lý|tòa án|viện kiểm sát|viện|quân khu|quân đoàn|binh đoàn|sư đoàn|trung đoàn"
    "|lữ đoàn|tiểu đoàn|đại đội|hải đội|trung tâm y tế|bưu điện|điện lực|viễn thông|trại giam|thpt|thcs|cảng|biên phòng"
)
# those that are the place's own, or another's, unless a body of the Party is named before them
_PARTY_HEADS = (
    "hội|phòng|ban|văn phòng|trung tâm|trạm|hạt|đài|cơ quan|ubnd|hđnd|mặt trận|mttq|thanh tra|báo|chi nhánh|đoàn|liên đoàn|hải quan|kiểm lâm|vườn|thuế"
    "|bảo hiểm|doanh nghiệp|thi hành án|vnpt|tổng cục|vùng|siêu thị|khách sạn|phân xưởng|liên hiệp|liên minh|quỹ"
)
_PARTY_HEAD = re.compile(rf"(?:{_PARTY_HEADS})(?!\w)")
# heads that also begin with a small letter before a name: công ty Hoàng Long, trường THPT X
_SMALL_HEADS = re.compile(
    r"(?:trường(?: (?:thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|trung học)?)?|công ty(?: (?:cổ phần|tnhh))?|tổng công ty|bệnh viện|trung đoàn|sư đoàn|lữ đoàn|binh đoàn"
    r"|tiểu đoàn|đại đội|nhà máy|xí nghiệp|hợp tác xã|htx|đồn biên phòng|tập đoàn|học viện|nông trường|lâm trường)(?!\w)"
)
# one of these spoken of again: nay công ty có 12
_SPOKEN_OF = re.compile(
    r"(?:trường|công ty|xí nghiệp|nhà máy|bệnh viện|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn|đồn|hợp tác xã|nông trường|lâm trường|tập đoàn|tổng công ty|trung tâm|chi cục|cục|sở|viện)"
    r" (?:đã |hiện |mới |chỉ |nay |cũng |vừa |còn )*(?:có|kết nạp|phát triển|giới thiệu|bồi dưỡng|phấn đấu|cử|mở)(?!\w)"
)
_PART_OF_WORD = re.compile(r"(?:hội|thị|môi|nông|lâm|công|hiện|quảng|đại|khai|lập|chủ|các|những|nhiều|một số|\d) $")
# words that say what a unit is like, between its kind and its name: huyện biên giới Kỳ Sơn
_TRAITS = (
    r"(?:(?:biên giới|miền núi|vùng cao|vùng sâu|vùng xa|rẻo cao|hải đảo|ven biển|nghèo|mới|đảo|trung du)(?:,? ))*"
)
_HEAD = re.compile(
    rf"(?<!\w)(?:(?P<all>toàn|cả) )?(?:(?:ban thường vụ|ban chấp hành|btv|bch|thường trực) )?"
    rf"(?:(?P<seat>huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy|(?:huyện|quận|thị|thành|tỉnh|xã) đoàn(?! (?:kết|viên)))|(?:(?P<body>đảng bộ|đảng ủy|chi bộ|chi ủy) (?:nhỏ |cơ sở )?)?"
    rf"(?P<kind>(?P<bloc>khối(?= (?:các|cơ quan|doanh nghiệp|đảng|nội chính|dân)))|thị xã|thị trấn|thành phố|huyện|quận|tỉnh|phường|xã|t\.?p\.?|tx\.|t\.x\.?|tt\.|t\.t\.?|(?:{_HEADS})|(?:{_PARTY_HEADS})(?= )|(?:{VILLAGES}))"
    rf"|(?P<only>đảng bộ|đảng ủy|chi bộ|chi ủy)|(?P<self>đơn vị|địa phương|chúng tôi|nhà trường)|(?P<nation>cả nước|toàn quốc|toàn đảng(?! viên)|đảng (?:ta|cộng sản việt nam)(?= (?:có|đã|hiện|kết nạp|còn|nay))))(?:(?<=\.)|(?!\w))"
)
# a count, not the end of a day or year: 12 xã, but năm 2018 huyện
_COUNT = r"(?<![\d/.-])(?<!tháng )(?<!ngày )(?<!năm )(?<!quý )\d{1,3}"
# regions and the like that are no unit
REGIONS = frozenset(
    [
        "tây nguyên",
        "tây bắc",
        "đông bắc",
        "việt bắc",
        "nam bộ",
        "tây nam bộ",
        "đông nam bộ",
        "bắc bộ",
        "trung bộ",
        "miền trung",
        "việt nam",
    ]
    + ["cộng sản", "bác hồ", "đồng bằng", "tây nam", "biên giới"]
)
# a plural or a kind in general: mỗi xã, 13 xã, cấp huyện, đảng bộ xã, thị trấn
_GENERAL = re.compile(
    rf"(?:các|những|mỗi|từng|nhiều|một số|số|cấp|hai|ba|bốn|năm|mấy|một|vài|giữa|cơ quan|y tế|cán bộ|{_COUNT}|ngoài|đa số|nơi|liên|công an|dân quân|khối|trạm|chức|chuyên trách|đoàn|kết nghĩa|chính trị|ủy ban|(?<!đại )hội|trung tâm|phòng|ban|tuyên giáo|kiểm tra|dân vận|lãnh đạo|mặt trận|nhân dân|viện|trường|thanh niên|phụ nữ|nông dân|chiến binh|ngành|nhất nhì|nhì) $"
)
_AFTER_NUMBER = re.compile(
    r"[,.):;\n”\"]|\Z| [(–-]| (?:có|đã|là|hiện|xã|phường|thị|huyện|quận|kết nạp|vừa|từng|vốn|đang|thuộc|ở|cho|thu|thì|mới|được|còn|trước|nay|của|năm(?= \d{4}| nay)|cũng|vẫn"
    r"|với|gồm|và|phấn|luôn|lại|chỉ|chưa|không|đạt|nói|này|sinh|tổ|làm|giới|phát|những|trong|từ)(?!\w)"
)
# kinds in a row say no unit: 36 xã, thị trấn
_KINDS_BEFORE = re.compile(
    r"(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|thị)(?:,| và| hoặc|/| -|;) ?(?:đảng bộ |đảng ủy )?$"
)
_DOTTED = {"t.p": "tp", "t.x": "tx", "t.t": "tt"}
_COUNTED = re.compile(r" (?:chi bộ|đảng bộ|đảng viên|đồng chí|tổ chức cơ sở|người|khu phố|quần chúng|lớp|nữ|hộ)(?!\w)")
_KINDS_OF_BODY = re.compile(r"(?:cơ quan|quân sự|công an|trường học|y tế|doanh nghiệp|biên phòng), $")
_OFFICE_BEFORE = re.compile(r"(?:trưởng|già|phó) $")
_OF_THE_PLACE = re.compile(r"khối|các khu|công an|quân sự|bộ đội|bộ chỉ huy|ban chỉ huy")
_SUBJECT = re.compile(r" (?:này |mình |ta |tôi |ấy )?(?:đã |hiện |mới |chỉ |nay |cũng )*(?:có|kết nạp|còn) ")
_NO_NAMES = frozenset({"Đảng", "TW", "T.Ư", "Trung", "Đoàn"})
_PLURAL = re.compile(rf"(?:các|những|hai|ba|bốn|mấy|một số|nhiều|{_COUNT}) (?:đảng bộ |chi bộ |đảng ủy )?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that points to a unit.

    Attributes:
        name: as printed, without its kind; empty where the words only point (toàn huyện).
        level: null where the words do not say it.
        plural: kinds in general or several together (hai xã A và B): names a unit, but the text does not turn to it.
        party: whether an organ of the Party is named (Đảng bộ, Huyện ủy), which makes a sentence the Party's.
        village: a village, hamlet or quarter, whose cell the text may turn to.
        kind: the word of the law that was printed before the name (``TX.`` is thị xã), null where none was.
    """

    start: int
    end: int
    form: Form
    level: Level | None
    name: str
    plural: bool
    party: bool
    village: bool = False
    kind: str | None = None


def _kind_of(word: str) -> str | None:
    """The kind of the law that a printed word means: Thành ủy is thành phố."""
    found = read_kind(word.replace(" đoàn", " ủy"))
    return found.kind if found else None


def _name_at(text: str, position: int) -> re.Match[str] | None:
    return NAME.match(text, position)


def scan(text: str, low: str) -> list[Mention]:
    """All mentions but bare names, in order, none inside another. ``low`` is ``fold_line(text)``."""
    found: list[Mention] = []
    reach = 0
    for match in _HEAD.finditer(low):
        if match.start() < reach:
            continue
        mention = _read(text, low, match)
        if mention:
            found.append(mention)
            reach = mention.end
    return found


def _read(text: str, low: str, match: re.Match[str]) -> Mention | None:
    start, end = match.span()
    if match["nation"]:
        return Mention(start, end, "nation", "nation", "", plural=False, party=False)
    before = low[max(0, start - 14) : start]
    if match["self"]:
        if _GENERAL.search(before) or (
            match["self"] in {"đơn vị", "địa phương"}
            and not match["all"]
            and not low.startswith((" kết nạp", " đã", " có", " hiện"), end)
        ):
            return None
        return Mention(
            start,
            end,
            "head" if match["self"] == "nhà trường" else "generic",
            None,
            match["self"],
            plural=False,
            party=False,
        )
    plural = bool(_PLURAL.search(before))
    if match["seat"]:
        name = _name_at(text, end + 1) if text[end : end + 1] == " " else None
        level = LEVELS[match["seat"]]
        if name and not _is_shouting(text, name):
            return Mention(start, name.end(), "full", level, name[0], plural, party=True, kind=_kind_of(match["seat"]))
        return Mention(start, end, "pronoun", level, "", plural, party=True)
    if match["only"]:
        name = _name_at(text, end + 1) if text[end : end + 1] == " " else None
        if name and not plural and not _is_shouting(text, name) and name[0] not in _NO_NAMES:
            return Mention(start, name.end(), "bare", None, name[0], plural=False, party=True)
        at = end + 5 if low.startswith(" điểm ", end) else end
        number = _NUMBERED.match(text, at + 1) if match["only"] == "chi bộ" and text[at : at + 1] == " " else None
        if number and not _ends_count(before) and _AFTER_NUMBER.match(low, number.end()):
            return Mention(
                start,
                number.end(),
                "full",
                "organization",
                f"Chi bộ {number[0]}",
                plural=False,
                party=True,
                village=True,
            )
        if _GENERAL.search(before):
            return None
        form: Form = "cell" if match["only"] in {"chi bộ", "chi ủy"} else "generic"
        return Mention(start, end, form, None, "", plural, party=True)
    return _read_kind(text, low, match, before, plural=plural)


def _ends_count(before: str) -> bool:
    """Whether a count stands right before: 12 chi bộ."""
    return bool(_GENERAL.search(before)) or before[-2:-1].isdigit()


def _is_shouting(text: str, name: re.Match[str]) -> bool:
    """A headline in capitals: there a name has no end that letters show."""
    return len(name[0]) > 4 and name[0].isupper() and " " in name[0]


def _read_kind(text: str, low: str, match: re.Match[str], before: str, *, plural: bool) -> Mention | None:
    kind, start, end = match["kind"], match.start(), match.end()
    party = bool(match["body"])
    kind = _DOTTED.get(kind.rstrip("."), kind)
    level = LEVELS.get(kind.rstrip(".") if kind not in LEVELS else kind)
    if level:
        trait = re.compile(_TRAITS).match(low, end + 1 if text[end : end + 1] == " " else end)
        at = trait.end() if trait else end
        name = _name_at(text, at)
        if name and not _is_shouting(text, name) and name[0].split()[0] not in {"Đảng", "TW", "T.Ư"}:
            return Mention(start, name.end(), "full", level, name[0], plural, party, kind=_kind_of(kind))
        number = _NUMBERED.match(text, end + 1) if kind in {"phường", "quận", "p", "q"} and not match["all"] else None
        if number and not _COUNTED.match(low, number.end()):
            return Mention(
                start,
                number.end(),
                "full",
                level,
                f"{kind.capitalize()} {number[0]}",
                plural,
                party,
                kind=_kind_of(kind),
            )
        if not match["all"] and (
            _GENERAL.search(before)
            or _KINDS_BEFORE.search(before)
            or low.startswith((" lỵ", " lị"), end)
            or low[end : end + 3] in {", t", ", p", ", x"}
            or kind in {"tp", "tp.", "tx.", "tt."}
        ):
            return None
        return Mention(start, end, "pronoun", level, "", plural, party)
    if match["all"] and kind == "khối":
        return Mention(start, end, "head", "organization", "khối", plural, party)
    if re.fullmatch(VILLAGES, kind) and not match["bloc"]:
        return _read_village(text, low, match, plural=plural, party=party)
    head = match.start("kind")
    if not party and not text[head].isupper() and _SPOKEN_OF.match(low, head) and not _GENERAL.search(before):
        return Mention(start, end, "head", "organization", text[head:end], plural, party)
    if not party and (
        _PARTY_HEAD.match(kind) or (not text[head].isupper() and not _is_small_head(text, low, head, before))
    ):
        return None
    stop = long_name(text, low, head, end)
    if _SMALL_HEADS.match(kind) and not any(c.isupper() or c.isdigit() for c in text[end:stop]):
        stop = end  # Công ty | quản lý 2.240 ha
    if stop == end and _KINDS_OF_BODY.search(before):
        return None
    if kind in {"thpt", "thcs"} and not text[end + 1 : end + 2].isupper():
        return None
    if stop == end and kind not in {"quân sự", "công an", "biên phòng"}:
        return (
            Mention(start, end, "head", "organization", text[head:end], plural, party)
            if text[head].isupper() or party
            else None
        )
    if (
        not _OF_THE_PLACE.match(kind)
        and not any(c.isupper() for c in text[head + 1 : stop])
        and not text[head].isupper()
    ):
        return None  # chi bộ trường học: a kind of cell
    return Mention(start, stop, "full", "organization", text[head:stop], plural, party)


def _is_small_head(text: str, low: str, head: int, before: str) -> bool:
    """`công ty Hoàng Long`, not `hội trường Ba Đình` nor `các công ty Nhật`."""
    small = _SMALL_HEADS.match(low, head)
    return small is not None and text[small.end() + 1 : small.end() + 2].isupper() and not _PART_OF_WORD.search(before)


def _read_village(text: str, low: str, match: re.Match[str], *, plural: bool, party: bool) -> Mention | None:
    start, end = match.span()
    if text[end : end + 1] != " " or (not match["body"] and _OFFICE_BEFORE.search(low[max(0, start - 8) : start])):
        return None
    name = _name_at(text, end + 1) if not match["kind"].startswith("đội") else None
    if name and name[0] not in _NO_NAMES and name[0].lower() not in REGIONS:
        stop = name.end()
        number = _NUMBERED.match(text, stop + 1) if text[stop : stop + 1] == " " else None
        if number and _AFTER_NUMBER.match(low, number.end()):
            stop = number.end()
        return Mention(start, stop, "full", "organization", text[end + 1 : stop], plural, party, village=True)
    number = _NUMBERED.match(text, end + 1)
    if number and _AFTER_NUMBER.match(low, number.end()):
        return Mention(
            start,
            number.end(),
            "full",
            "organization",
            f"{match['kind'].capitalize()} {number[0]}",
            plural,
            party,
            village=True,
        )
    if not plural and not _GENERAL.search(low[max(0, start - 14) : start]):
        of_cell = match["body"] in {"chi bộ", "chi ủy"}
        subject = not match["body"] and _SUBJECT.match(low, end) and not text[start - 1 : start].isdigit()
        if of_cell or subject:  # Chi bộ bản có ..., bản đã có ...: the village spoken of
            return Mention(start, end, "cell", None, "", plural, party)
    return None

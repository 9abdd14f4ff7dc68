"""Mentions of organisations and places: full names, short ones, and the words that stand for them (toàn huyện, Đảng bộ)."""

import re
from dataclasses import dataclass
from typing import Literal

from tasks.facts.fact import Level
from tasks.places.kinds import read_kind

# "full" names a unit; "pronoun" points to one by its level (toàn huyện, Đảng bộ xã); "generic" to the one spoken of
# (Đảng bộ, đơn vị, Chi bộ); "bare" is a name without its kind; "nation" is cả nước.
Form = Literal["full", "pronoun", "generic", "cell", "bare", "nation", "head"]

UPPER = "A-ZĐ" + "".join(chr(c) for c in (*range(0xC0, 0xDE), *range(0x1EA0, 0x1EFA)) if chr(c).isupper()) + "ĂĨŨƠƯ"
SYLLABLE = rf"[{UPPER}][\w']*"
NAME = re.compile(rf"{SYLLABLE}(?:(?: - |-| ){SYLLABLE})*")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}(?: [{UPPER}]+)*")
_NUMBERED = re.compile(r"\d{1,2}(?![\d.,]*\d)(?! ?%)")

LEVELS: dict[str, Level] = {
    **dict.fromkeys(("xã", "phường", "thị trấn", "tt", "p", "tt.", "p."), "commune"),
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố", "tp", "tp.", "tx", "tx.", "q", "q.", "h.", "h"), "district"),
    "tỉnh": "province",
    **dict.fromkeys(("huyện ủy", "quận ủy", "thị ủy", "thành ủy"), "district"),
    "tỉnh ủy": "province",
}  # fmt: skip
VILLAGES = "tổ dân phố|khu dân cư|khu phố|khối phố|tiểu khu|thôn|bản|làng|xóm|ấp|buôn|bon|sóc|khóm|khu vực|khu|khối|tổ|tdp|plei"
_HEADS = (
    "trường|đại học|học viện|cao đẳng|tổng công ty|công ty|tập đoàn|sở|công an|quân sự|bộ đội biên phòng|bộ chỉ huy|ban chỉ huy|bệnh viện|"
    "nông trường|lâm trường|khoa|chi cục|cục|kho bạc|ngân hàng|hợp tác xã|đồn biên phòng|đoàn kinh tế|nhà máy|xí nghiệp|"
    "các khu công nghiệp|các khu kinh tế|khu kinh tế|khu công nghiệp|ban quản lý|tòa án|viện kiểm sát|viện|binh đoàn|sư đoàn|trung đoàn|lữ đoàn|"
    "trung tâm y tế|bưu điện|điện lực|viễn thông|đài"
)
# words that say what a unit is like, between its kind and its name: huyện biên giới Kỳ Sơn
_TRAITS = (
    r"(?:(?:biên giới|miền núi|vùng cao|vùng sâu|vùng xa|rẻo cao|hải đảo|ven biển|nghèo|mới|đảo|trung du)(?:,? ))*"
)
_HEAD = re.compile(
    rf"(?<!\w)(?:(?P<all>toàn|cả) )?(?:(?:ban thường vụ|ban chấp hành|btv|bch|thường trực) )?"
    rf"(?:(?P<seat>huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy)|(?:(?P<body>đảng bộ|đảng ủy|chi bộ|chi ủy) (?:nhỏ )?)?"
    rf"(?P<kind>(?P<bloc>khối(?= (?:các|cơ quan|doanh nghiệp|đảng|nội chính|dân)))|thị xã|thị trấn|thành phố|huyện|quận|tỉnh|phường|xã|tp\.?|tx\.|tt\.|(?:{_HEADS})|(?:{VILLAGES}))"
    rf"|(?P<only>đảng bộ|đảng ủy|chi bộ|chi ủy)|(?P<self>đơn vị|địa phương|chúng tôi|nhà trường)|(?P<nation>cả nước|toàn quốc|toàn đảng))(?:(?<=\.)|(?!\w))"
)
_NATION = re.compile(r"(?:cả nước|toàn quốc)(?!\w)")
# a plural or a kind in general: mỗi xã, 13 xã, cấp huyện, đảng bộ xã, thị trấn
_GENERAL = re.compile(
    r"(?:các|những|mỗi|từng|nhiều|một số|số|cấp|hai|ba|bốn|năm|mấy|một|vài|giữa|cơ quan|y tế|cán bộ|\d|ngoài|đa số|nơi|liên|công an|dân quân|khối|trạm|chức|chuyên trách|đoàn|kết nghĩa) $"
)
_AFTER_NUMBER = re.compile(
    r"[,.)\n]|\Z| (?:có|đã|là|hiện|xã|phường|kết nạp|vừa|từng|vốn|đang|thuộc|ở|cho|thu|thì|mới|được|còn|trước|nay)(?!\w)"
)
_OF_THE_PLACE = re.compile(r"khối|các khu|công an|quân sự|bộ đội|bộ chỉ huy|ban chỉ huy")
_SUBJECT = re.compile(r" (?:này )?(?:đã |hiện |mới |chỉ |nay |cũng )*(?:có|kết nạp|còn) ")
_PLURAL = re.compile(r"(?:các|những|hai|ba|bốn|mấy|một số|nhiều|\d) (?:đảng bộ |chi bộ |đảng ủy )?$")
_WORD = re.compile(r" ?([^\W\d_][\w']*|\d+(?![.,/]\d))")
_COUNTED = re.compile(r" ?(?:đảng|đồng chí|đ/c|người|quần chúng|chi bộ|học|lớp|%|[.,;)/]|\Z|nữ|đoàn viên|hồ sơ|và)")
# small words that go on a name of an organisation: Công an, Bộ đội Biên phòng, Đại học Sư phạm, Sở Y tế
_GOES_ON = frozenset(
    [
        "học",
        "an",
        "sự",
        "tế",
        "phạm",
        "lâm",
        "nghiệp",
        "tư",
        "thương",
        "chính",
        "hàng",
        "thông",
        "vận",
        "tải",
        "cơ",
        "sở",
        "phổ",
        "mầm",
        "non",
        "dân",
        "tộc",
        "nội",
        "trú",
        "bán",
        "trung",
        "đẳng",
        "viện",
        "ty",
        "đội",
        "biên",
        "phòng",
        "binh",
        "chủng",
        "trị",
        "hội",
        "nghệ",
        "thuật",
        "khoa",
        "công",
        "kỹ",
        "luật",
        "ngữ",
        "kinh",
        "doanh",
        "sản",
        "xuất",
        "xây",
        "dựng",
        "giáo",
        "dục",
        "đào",
        "tạo",
        "tài",
        "nguyên",
        "môi",
        "trường",
        "nước",
        "bảo",
        "hiểm",
        "xã",
        "bạc",
        "cao",
        "su",
        "cà",
        "phê",
        "điện",
        "lực",
        "viễn",
        "đa",
        "nghề",
        "chuyên",
        "dược",
        "thể",
        "thao",
        "du",
        "lịch",
        "văn",
        "hóa",
        "thư",
        "các",
        "khu",
        "quan",
        "nhà",
        "máy",
        "chế",
        "biến",
        "thủy",
        "lợi",
        "dệt",
        "may",
        "đường",
        "sắt",
        "không",
        "cảng",
        "quân",
        "đặc",
        "khai",
        "thác",
        "tổng",
        "hợp",
        "ứng",
        "dụng",
        "liên",
        "hiệp",
        "phụ",
        "nữ",
        "nông",
        "cổ",
        "phần",
        "một",
        "thành",
        "viên",
        "hữu",
        "hạn",
        "mtv",
        "tnhh",
        "đốc",
        "thống",
        "truyền",
        "hình",
        "phát",
        "thanh",
        "thanh",
        "tra",
        "kiểm",
        "sát",
        "tòa",
        "án",
        "hải",
    ]
)


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
    found = read_kind(word)
    return found.kind if found else None


def _name_at(text: str, position: int) -> re.Match[str] | None:
    return NAME.match(text, position)


def _long_name(text: str, low: str, start: int, at: int) -> int:
    """Where an organisation's name ends that begins at ``start``, its first word ending at ``at``."""
    end = at
    bloc = low.startswith(("khối ", "các khu "), start)
    while word := _WORD.match(text, end):
        token = word[1]
        if token[0].isdigit():
            if not text[end - 1].isalpha() or _COUNTED.match(low, word.end()):
                break
        elif not token[0].isupper():
            joins = token == "và" and text[word.end() + 1 : word.end() + 2].isupper()
            if (
                token not in _GOES_ON
                and not joins
                and token not in {"tỉnh", "huyện", "thành", "phố"}
                and not (bloc and token == "và")
            ):
                break
        end = word.end()
        if token in {"tỉnh", "huyện"}:
            break
        if text.startswith(" - ", end) and text[end + 3 : end + 4].isupper():
            end += 2
    return end


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
        if name and not plural and not _is_shouting(text, name):
            return Mention(start, name.end(), "bare", None, name[0], plural=False, party=True)
        if _GENERAL.search(before):
            return None
        form: Form = "cell" if match["only"] in {"chi bộ", "chi ủy"} else "generic"
        return Mention(start, end, form, None, "", plural, party=True)
    return _read_kind(text, low, match, before, plural=plural)


def _is_shouting(text: str, name: re.Match[str]) -> bool:
    """A headline in capitals: there a name has no end that letters show."""
    return len(name[0]) > 4 and name[0].isupper() and " " in name[0]


def _read_kind(text: str, low: str, match: re.Match[str], before: str, *, plural: bool) -> Mention | None:
    kind, start, end = match["kind"], match.start(), match.end()
    party = bool(match["body"])
    level = LEVELS.get(kind.rstrip(".") if kind not in LEVELS else kind)
    if level:
        trait = re.compile(_TRAITS).match(low, end + 1 if text[end : end + 1] == " " else end)
        at = trait.end() if trait else end
        name = _name_at(text, at)
        if name and not _is_shouting(text, name):
            return Mention(start, name.end(), "full", level, name[0], plural, party, kind=_kind_of(kind))
        if kind in {"phường", "quận", "p", "q"} and (number := _NUMBERED.match(text, end + 1)):
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
    if not party and not text[head].isupper():
        return None
    stop = _long_name(text, low, head, end)
    if stop == end and kind not in {"quân sự", "công an"}:
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


def _read_village(text: str, low: str, match: re.Match[str], *, plural: bool, party: bool) -> Mention | None:
    start, end = match.span()
    if text[end : end + 1] != " ":
        return None
    name = _name_at(text, end + 1)
    if name:
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

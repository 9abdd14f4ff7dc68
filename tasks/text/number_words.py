"""Numbers in words: ``hai``, ``mười hai``, ``hai trăm linh năm``, ``gần chục``; and where such a word counts nothing."""

import re
from decimal import Decimal

from tasks.text.number_atoms import Atom
from tasks.text.word_reader import DIGITS, ENDINGS, TENS, WordReader
from tasks.text.words import listed, word_before

_WORDS = ["không", *DIGITS, *ENDINGS, "mười", *TENS, "trăm", "nghìn", "ngàn", "vạn", "triệu", "linh", "lẻ", "rưỡi"]
_OPENING = [*DIGITS, "mười", "chục", "trăm", "nghìn", "ngàn", "vạn"]
_ONE = "|".join(sorted(_WORDS, key=len, reverse=True))
_RUN = re.compile(
    "(?:"
    + "|".join(f"{w}|{w.capitalize()}" for w in sorted(_OPENING, key=len, reverse=True))
    + rf")(?!\w)(?: (?:{_ONE})(?!\w))*+"
)
_JOINED = re.compile(r"(?:, | đến | tới | ?[-–] ?)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (\w++)(?: (\w++))?")
_NEXT = re.compile(r" (\w++)(?: (\w++))?")
_PART = re.compile(r" phần (?:hai|ba|tư|năm|mười|nghìn|vạn)(?!\w)")
_PERCENT = re.compile(r" phần trăm(?!\w)| ?%")

# nouns of the field that are counted; a small number in words is one only before such a noun
_PARTY_NOUNS = listed(
    "đảng_viên đồng_chí chi_bộ chi_đảng đảng_bộ đảng_ủy quần_chúng đoàn_viên hội_viên học_viên học_sinh sinh_viên giáo_viên "
    "công_nhân nông_dân ngư_dân thanh_niên phụ_nữ cán_bộ công_chức viên_chức giáo_dân tín_đồ hồ_sơ bộ_hồ trường_hợp tổ_chức cơ_sở "
    "cấp_ủy doanh_nghiệp hợp_tác công_ty quân_nhân chiến_sĩ chiến_sỹ dân_quân tổ_dân khu_phố khu_dân tiểu_khu lượt_người "
    "hạt_nhân trí_thức chủ_doanh người_dân đại_biểu"
)
_ONE_NOUNS = listed(
    "người lớp thôn bản ấp khóm xóm buôn bon plei sóc phum làng xã phường huyện nữ nam khóa em cháu bạn lần"
)
_MORE_NOUNS = listed(
    "năm tháng tuần ngày quý giờ kỳ vụ hộ tổ đội nhóm trạm trường trung hội đoàn ban phòng đợt buổi lượt tỉnh quận thị anh chị "
    "cô thầy ông bà vợ con đứa dân tộc tôn mô công cấp mục chỉ nhiệm giải nghị tiêu nội tập cá gia nhà ngôi cuốn chiếc cây tấn tạ "
    "héc km mét đồng phần điểm khối ngành nghề sào mẫu giáo nhân sĩ sỹ già ủy uỷ thành viên chi đảng mặt_trận"
)
_NOT_AFTER = listed("thứ tháng mùng mồng lớp vài dăm đôi mấy anh chị ông bà cô chú bác em cậu số khóa khoá thằng")
_YEAR_BEFORE = listed(
    "trong cả đầu cuối mỗi hằng hàng từng nhiều qua vừa suốt những các đến hết so với nửa theo giữa hoạch tiêu nay mấy vài bước sang "
    "của từ mới cùng trên tổng kết ngay riêng tính nhất mấy tất ấy đó này vào"
)
_PRONOUNS = listed("ông bà anh chị tôi em họ ta mình")
_HEDGES = listed("hơn gần trên khoảng ngót cả chừng dưới nửa")
_KINDS = listed("nữ nam người đồng cán giáo công nông ngư đoàn quần học thanh sinh phụ")
_COUNTING = listed("nạp được mới thêm lên còn là tới có chỉ")


def word_numbers(text: str) -> list[Atom]:
    """Every number in words of ``text``, in order; ``một số``, ``hàng trăm``, ``Thứ Ba``, ``năm 2017`` are none."""
    atoms: list[Atom] = []
    for run in _RUN.finditer(text):
        start = run.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "_'"):
            # matched inside a longer word (khai): what follows may still hold a number, but such a run is one word long
            inner = run.group().find(" ")
            if inner >= 0:
                atoms += _numbers_of(text, start + inner + 1, run.end())
            continue
        atoms += _numbers_of(text, start, run.end())
    return atoms


def _numbers_of(text: str, start: int, end: int) -> list[Atom]:
    """The numbers of one run of number words."""
    found = []
    at = start
    reader = WordReader()
    words = text[start:end].lower().split(" ")
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        if not reader.take(word, following, at, at + len(word)):
            found.append(reader)
            reader = WordReader()
            reader.take(word, following, at, at + len(word))
        at += len(word) + 1
    found.append(reader)
    atoms = []
    for position, number in enumerate(found):
        if number.words and _counts(text, number, found, position):
            percent = _PERCENT.match(text, number.end)
            part = _PART.match(text, number.end)
            if part:  # two thirds: no count
                atoms.append(
                    Atom(
                        number.start,
                        part.end(),
                        Decimal(number.value()),
                        "fraction",
                        in_words=True,
                        unit_end=part.end(),
                    )
                )
                continue
            atoms.append(
                Atom(
                    number.start,
                    number.end,
                    Decimal(number.value()),
                    in_words=True,
                    scaled=number.floor if number.total else 1,
                    percent=percent is not None,
                    unit_end=percent.end() if percent else number.end,
                )
            )
    return atoms


def _counts(text: str, number: WordReader, found: list[WordReader], position: int) -> bool:
    """Whether a run of number words counts something where it stands."""
    before = word_before(text, number.start)
    if number.bare:
        return before in _HEDGES
    following = _NEXT.match(text, number.end)
    first = following.group(1) if following else ""
    capital = text[number.start].isupper()
    if capital and _IN_NAME.search(text, max(0, number.start - 12), number.start):
        return False  # Trường THPT Võ Thị Sáu năm học 2024 - 2025
    if before in _NOT_AFTER or (first[:1].isupper() and number.words == 1):
        return False
    if number.words > 1:
        return not (capital and first[:1].isupper())
    if position + 1 < len(found) and found[position + 1].start == number.end + 1 and found[position + 1].words:
        follower = found[position + 1]  # hai ba đảng viên: as good a number as the one it stands with
        if text[follower.start : follower.end] != "năm":
            return number.value() + 1 == follower.value() and _counts(text, follower, found, position + 1)
    return _small_counts(text, number, before, following)


_IN_NAME = re.compile(r"(?<!\w)(?:Thị|Văn|Hữu|Đình|Công|Xuân|Minh|Ngọc|Đức|Quang|Bá|Thế|Thanh) \Z")


def _small_counts(text: str, number: WordReader, before: str, following: re.Match[str] | None) -> bool:
    """Whether one word, một to mười, counts: what follows decides, or a verb of counting before a pause."""
    word = text[number.start : number.end].lower()
    first, second = (following.group(1), following.group(2) or "") if following else ("", "")
    if word == "năm" and not _is_five(text, number.start, before, second, following.end() if following else number.end):
        return False
    if f"{first}_{second}" in _PARTY_NOUNS or first in _ONE_NOUNS or _PERCENT.match(text, number.end):
        return word != "một" or before != "là"
    if word in {"một", "năm"}:
        return _ADMITTED.search(text, max(0, number.start - 24), number.start) is not None and (
            _ENDS.match(text, number.end) is not None
        )
    of_kind = first == "là" and second in _KINDS
    if (before == "cả" and first in {"đều", "là"}) or (
        of_kind and (before in {"có", "gồm", "và", "đó"} or _behind_a_mark(text, number.start))
    ):
        return True  # cả hai đều là nữ; trong đó có sáu là nữ; kết nạp tám đồng chí, ba là nữ
    joined = _JOINED.match(text, number.end)
    if joined and (
        joined.group(1) in _ONE_NOUNS | _MORE_NOUNS or f"{joined.group(1)}_{joined.group(2)}" in _PARTY_NOUNS
    ):
        return True  # hai, ba đảng viên; từ hai đến ba quần chúng
    return first in _MORE_NOUNS or (not text[number.start].isupper() and _stands_alone(text, number, before))


_ADMITTED = re.compile(r"kết nạp (?:thêm |mới |chỉ )*được (?:thêm )?\Z")  # cả năm kết nạp được một.
_ENDS = re.compile(r"[.;]|\Z")


def _behind_a_mark(text: str, start: int) -> bool:
    """``tám đồng chí, ba là nữ``, but not ``một là ..., hai là cán bộ phải ...``: points told in order."""
    marked = text[max(0, start - 2) : start] in {", ", "; "} or text[start - 1 : start] == "("
    return marked and re.search(r"(?<!\w)một là(?!\w)", text[max(0, start - _POINTS) : start], re.IGNORECASE) is None


_POINTS = 400  # characters in which points are told


def _stands_alone(text: str, number: WordReader, before: str) -> bool:
    """``kết nạp được hai, ...``: a verb of counting before, a pause behind; ``hai, ba`` and ``hai đến ba`` too."""
    rest = text[number.end : number.end + 2]
    return before in _COUNTING and (not rest or rest[0] in ",.;)")


def _is_five(text: str, start: int, before: str, second: str, after: int) -> bool:
    """``năm`` is five before a counted noun, unless a word of time stands before it or a person speaks of years."""
    if before in _YEAR_BEFORE or before.isdigit() or (start > 1 and text[start - 2].isdigit()) or before in DIGITS:
        return False
    third = _NEXT.match(text, after)
    return not (third and third.group(1) in _PRONOUNS) and second not in _PRONOUNS

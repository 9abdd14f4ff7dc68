"""What a page is about where it is not the Party here: a case at court, parties of other countries."""

import re
from decimal import Decimal

from tasks.facts.cues import lexicon
from tasks.facts.drafts import State
from tasks.facts.figures import Draft, Line
from tasks.facts.gate import lists_articles
from tasks.facts.roles import note_title
from tasks.facts.speakers import is_foreign, note_titled_body
from tasks.text.article import Article

# what police and courts do, as a title says it
_CASE = re.compile(
    r"\A\W*bắt (?!đầu|tay|nhịp|kịp|nguồn)|(?<!\w)(?:vụ án|bị can|bị cáo|hầu tòa|xét xử|phiên tòa|khởi tố|truy tố|bị bắt|bắt (?:giữ|giam|nhóm|quả tang|khẩn cấp|tạm giam)|tạm giam|cáo trạng|lĩnh án|ra tòa|đánh bạc|nhận hối lộ|heroin|lừa đảo|trộm cắp|giết người|cướp(?! chính)|triệt phá|cơ quan điều tra)(?!\w)"
)
# who takes in followers of his own, whatever the title calls it
_LAWLESS = re.compile(
    r"(?<!\w)(?:băng (?:nhóm|đảng|cướp|ổ|trẻ)|tà đạo|đa cấp|phản động|hội thánh đức chúa trời|việt tân|mafia|khủng bố|giang hồ|côn đồ|đường dây)(?!\w)"
)
_OF_MEMBERS_HERE = re.compile(r"(?<!\w)(?:đảng bộ|chi bộ|đảng viên|phát triển đảng|cấp ủy|xóa|đẩy lùi|ngăn chặn)(?!\w)")
# pages that tell what a rule asks for, not what was done
_RULES = re.compile(
    r"\W*(?:tiêu chuẩn|tiêu chí|điều kiện|quy trình|thủ tục|trình tự|cách tính|cách xếp loại|hỏi đáp|hỏi|mẫu (?!mực)|những trường hợp|các trường hợp|trường hợp nào|khi nào|thế nào là|ai được|đảng viên (?:dự bị )?(?:có được|có phải|có bị)|bao nhiêu đảng viên)(?!\w)"
)
# cities and companies so far away that no cell here is named with them, unless it is of those who live there
_FAR_AWAY = re.compile(
    r"(?<!\w)(?:vũ hán|thượng hải|bắc kinh|thâm quyến|trùng khánh|tân cương|tây tạng|hồ bắc|tứ xuyên|hồng kông|hong kong|alibaba|tencent|huawei|jack ma)(?!\w)"
)
_OURS_THERE = re.compile(
    r"(?<!\w)(?:việt nam|người việt|lưu học sinh|du học sinh|sinh viên|kiều bào|đại sứ|biên giới|hợp tác)(?!\w)"
)
# other countries as a title names them; those that are also Vietnamese words or names only with what tells them apart
_ABROAD = re.compile(
    r"(?<!\w)(?:trung quốc|bắc kinh|thượng hải|vũ hán|tập cận bình|hoa kỳ|liên bang nga|nhật bản|triều tiên|bình nhưỡng|hàn quốc|campuchia|cuba|ấn độ|myanmar|thái lan"
    r"|đài loan|nam phi|ukraine|venezuela|singapore|malaysia|indonesia|philippines|australia|canada|brazil|liên xô|đông đức|ba lan|hungary|nepal|sri lanka|mông cổ|châu âu|nghị viện|hạ viện|thượng viện|washington|vientiane|viêng chăn)(?!\w)"
)
# the short ones; ở Đức Cơ, tại Lào Cai, của Mỹ Xuyên are places here
_COUNTRY = re.compile(r"(?<!\w)(?:nước|tại|của|ở) (?:mỹ|lào|nga|pháp|đức|anh|áo)(?!\w)|\A\W*lào(?!\w)")
_HERE = re.compile(
    r"(?<!\w)(?:việt nam|(?:đảng bộ|đảng ủy|chi bộ|huyện|xã|thị xã|tỉnh ủy|thành ủy|(?<!tổng )bí thư|biên giới|người việt|đảng ta|nước ta)(?!\w))"
)
_AT_HOME = re.compile(
    r"(?<!\w)(?:việt nam|đảng bộ|đảng ủy|tỉnh ủy|huyện ủy|thành ủy|quận ủy|thị ủy|đảng ta|nước ta)(?!\w)"
)
_OWN = re.compile(r"(?<!\w)(?:đảng bộ|chi bộ|kết nạp|phát triển đảng)(?!\w)")
# a title about the Party's organisations and members; ý Đảng, mừng Đảng, nghị quyết Đảng name it on pages about anything
_OF_PARTY = re.compile(
    r"(?<!\w)(?:đảng (?:bộ|viên)|(?<!bí thư )(?:đảng|huyện|tỉnh|thành|quận|thị) ủy|chi bộ|chi, đảng bộ|kết nạp(?!(?: [\w.]+){0,3} (?:hội viên|đoàn viên|xã viên|đội viên|thành viên|câu lạc bộ|doanh nghiệp)(?! ưu tú))|(?:phát triển|xây dựng|cơ sở|tổ chức|công tác|trắng|vào|đưa|ngọn cờ|hạt giống|ánh sáng|có|đại hội|sinh hoạt) đảng)(?!\w)"
)
_OF_ECONOMY = re.compile(
    r"(?<!\w)(?:kinh tế|nông thôn mới|ntm|ngân sách|giảm nghèo|thoát nghèo|nông nghiệp|sản xuất|du lịch|đầu tư|xuất khẩu|giáo dục|chuyển đổi số)(?!\w)"
)
# a page without a title that opens with a congress or a committee's conference: Ngày 14/5, Đảng bộ xã X tổ chức Đại hội lần thứ XX
_REPORTS_CONGRESS = re.compile(
    r"(?<!\w)(?:đảng bộ|đảng ủy)(?!\w)[^.;\n]{0,60} (?:tổ chức|tiến hành|khai mạc) (?:thành công )?đại hội(?!\w)|(?<!\w)đại hội (?:đại biểu )?đảng bộ(?!\w)"
    r"|(?<!\w)(?:đảng bộ|(?:đảng|huyện|thị|quận|thành|tỉnh) ủy)(?!\w)[^.;\n]{0,60} (?:tổ chức|tiến hành|khai mạc|họp) hội nghị (?:lần thứ|(?:ban chấp hành|bch)(?!\w))"
)
_TIME = re.compile(r"(?<!\w)(?:cùng kỳ|năm|tháng|quý|nhiệm kỳ|từ đầu|đến nay|giai đoạn|thời gian qua|hằng năm)(?!\w)")
_LEAD = 700  # characters from the title on in which a page says what it is about

# No organisation of a rank has more members than this: a larger number is of a wider one, or of another country's.
_MOST = {"commune": 20_000, "district": 120_000, "province": 800_000, "organization": 400_000}
# nor has one so many organisations or villages
_MOST_BODIES = {
    "grassroots_orgs": {"commune": 500, "district": 500, "province": 4_500},
    "grassroots_committees": {"commune": 300, "district": 400, "province": 3_000},
    "grassroots_cells": {"commune": 500, "district": 400, "province": 3_000},
    "subordinate_cells": {"commune": 1_000, "district": 4_000, "province": 25_000, "organization": 12_000},
    "places_total": {"commune": 400, "district": 1_500, "province": 12_000},
}
_COUNTED = frozenset({"person", "organisation", "class", "place"})  # units of which there is no half
_OF_MEMBERS = frozenset(
    {
        "members_total",
        "members_admitted",
        "admission_target",
        "members_probationary",
        "members_confirmed",
        "members_left",
    }
)


def note_subject(article: Article, low: str, lines: list[Line], state: State) -> None:
    """Keep what the page is about, as its title and lead say it."""
    state.lists_articles = lists_articles(low, [(part.start, part.end) for part in article.parts])
    state.dated = article.published_on is not None
    title = low[: article.parts[0].end] if article.parts and article.parts[0].kind == "title" else ""
    note_title(title, state)
    note_titled_body(title, low, state)
    opens = "" if title else _first_sentence(low, lines)
    state.about_party = (
        _OF_PARTY.search(title) is not None and not _OF_ECONOMY.search(title)
    ) or _REPORTS_CONGRESS.search(opens) is not None
    state.about_case = bool(title) and _CASE.search(title) is not None and not _OWN.search(title)
    named = any(m.name for line in lines if line.part == "title" for m in line.mentions)
    state.about_rules = _RULES.match(title) is not None and not named  # Hỏi - đáp về phát triển đảng ở Quận 8
    state.about_case |= _LAWLESS.search(title) is not None and not _OF_MEMBERS_HERE.search(title)
    if state.about_case:
        return
    lead = low[:_LEAD]
    if _FAR_AWAY.search(title) and not _OURS_THERE.search(lead):
        state.about_abroad = True
        return
    if (_ABROAD.search(title) or _names_country(article.text, title)) and not _HERE.search(title):
        state.about_abroad = True
        return
    if lines and lines[0].part == "title" and is_foreign(lines[0]) and not _AT_HOME.search(title):
        state.about_abroad = True
        return
    opening = [line for line in lines if line.start < len(lead)]
    named = any(is_foreign(line) for line in opening)
    state.about_abroad = named and not _AT_HOME.search(lead)


def _first_sentence(low: str, lines: list[Line]) -> str:
    """What a page without a title opens with, which says what it is about."""
    return low[lines[0].start : lines[0].end] if lines else ""


def _names_country(text: str, title: str) -> bool:
    """Whether a (folded) title names one of the countries that begin names of places here: ở Đức, but not ở Đức Cơ."""
    named = _COUNTRY.finditer(title)
    return any(not (title.startswith(" ", m.end()) and text[m.end() + 1 : m.end() + 2].isupper()) for m in named)


def too_many(made: Draft) -> bool:
    """Whether no organisation of the unit's rank can have so many members, organisations below it, or villages."""
    if made.value % 1 and lexicon().metrics[made.metric].unit in _COUNTED:
        return True  # đảng ủy viên hưởng hệ số 0,3: nobody counts parts of one
    bodies = _MOST_BODIES.get(made.metric)
    if bodies is not None:
        return made.value > Decimal(bodies.get(made.unit.level, 10**9))
    most = _MOST.get(made.unit.level)
    return most is not None and made.metric in _OF_MEMBERS and made.value > Decimal(most)


# Nor has any had fewer since the country is one; before, and where no day is told, a province began with a few.
_FEWEST = {"province": 500, "nation": 1_000_000}
_ONE_COUNTRY = 1976


def too_few(made: Draft) -> bool:
    """`Chi bộ có 32 đảng viên` on a page that names no organisation: no strength of a whole province."""
    fewest = _FEWEST.get(made.unit.level)
    if fewest is None or (made.metric, made.segment, made.status) != ("members_total", "all", "actual"):
        return False
    last = made.period.last if made.period is not None else None
    return made.value < Decimal(fewest) and last is not None and last.year >= _ONE_COUNTRY


_NO_CASE = 20  # persons; no single case puts so many out


def single_case(line: Line, made: Draft, *, dated: bool) -> bool:
    """Those who left count over a time only: on one day, or at no time, it is a single case, even of several people."""
    period = made.period
    if made.metric != "members_left" or period is None:
        return False
    if _of_wrongs(line, made):
        return True
    if period.first is None and period.last is None:
        return made.value < _NO_CASE and (dated or _TIME.search(line.low, line.start, line.end) is None)
    return period.first == period.last  # từ đầu năm 2021 đến nay on a page without a date is a time, though half of one


def _of_wrongs(line: Line, made: Draft) -> bool:
    """`Khai trừ 4 cán bộ xã` for what they did from 2011 to 2014: those are years of the wrongs, and no time that is counted over."""
    at = made.figure.number.start
    if any(p.start < at for p in line.periods):
        return False
    if line.part == "title" and not line.periods:
        return True  # the page below says over which time it counts, if it does
    if _WRONGS_THEN.search(line.low, at, line.end) is not None:
        return True
    above = line.low.rfind("\n", 0, line.start) + 1
    return _WRONGS.search(line.low, above, line.start) is not None


_WRONGS_THEN = re.compile(
    r"(?<!\w)(?:vi phạm|sai phạm|khuyết điểm)(?!\w)[^.;]{0,120}(?<!\w)(?:giai đoạn|nhiệm kỳ|thời kỳ|thời gian|năm|tháng)(?!\w)"
)
_WRONGS = re.compile(
    r"(?<!\w)(?:khống|trái (?:phép|quy định|thẩm quyền|pháp luật)|gây (?:thiệt hại|thất thoát|lãng phí)|thất thoát|chiếm đoạt|hối lộ|tham ô|(?:quyết định|ký|cấp) sai|sai phạm)(?!\w)"
)

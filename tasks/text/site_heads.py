"""The head of a page: the names of papers, sites, owners and sections, and the line that says whose news a title is."""

import re

from tasks.text.furniture import ends_sentence, is_furniture
from tasks.text.words import listed

_SITE_NAME = re.compile(
    r"(?:cổng thông tin(?: điện tử)?|trang (?:thông tin|tin)(?: điện tử)?|website|cơ quan (?:ngôn luận )?của)\b[^.!?:]{0,100}"
    r"|[^.!?:]{0,40}\bonline|[^\s]{0,60}\.(?:gov\.|org\.|com\.)?vn",
    re.IGNORECASE,
)

_PAPER = re.compile(r"(?:báo|tạp chí|đài|bản tin)\b", re.IGNORECASE)

_PAPER_WORDS = frozenset(
    [
        "báo",
        "tạp",
        "chí",
        "đài",
        "bản",
        "tin",
        "điện",
        "tử",
        "ảnh",
        "và",
        "phát",
        "thanh",
        "truyền",
        "hình",
        "online",
        "của",
        "tỉnh",
        "huyện",
        "thành",
        "phố",
        "thị",
        "xã",
    ]
)

# words of a site's name or of a column, where a title has none
_MASTHEAD = re.compile(
    r"\bonline\b|\bđiện tử\b|^(?:tạp chí|bản tin|trang (?:ttđt|tin|thông tin)|cổng)\b|\bcơ quan (?:ngôn luận )?của\b|\btiếng nói của (?:đảng|nhân dân|chính quyền)|^[\w.]{3,20} - tin\b|\btin hoạt động\b"
    r"|^[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)(?:/\S*)?$|^trang [\w ]{2,30}\||^chuyên (?:trang|mục)\b|^(?:văn nghệ|phóng sự|ký sự|ghi chép|bút ký|loạt bài|chuyên đề|hôm nay)\b|\b(?:đang truy cập|tổng lượt)\b|\b(?:phóng sự|ký sự) (?:cuối tuần|dài kỳ)\b",
    re.IGNORECASE,
)

_DOCUMENT_NUMBER = re.compile(r"số\s*:?\s*\d+[\w./\s-]*", re.IGNORECASE)

_OWNER = re.compile(
    r"(?:ubnd|uỷ ban|ủy ban|trường|phường|xã|huyện|thị trấn|thị xã|thành phố|quận|tỉnh|đảng bộ|đảng ủy|đảng uỷ|huyện ủy|huyện uỷ|tỉnh ủy|thành ủy|thị ủy|quận ủy|sở|ban|công ty|tổng công ty|bệnh viện"
    r"|bộ (?:chỉ huy|chqs|đội biên phòng)|bđbp|đồn biên phòng|công an|học viện|đại học|trung tâm (?:y tế|bồi dưỡng|chính trị)|(?:trung|sư|lữ|binh) đoàn|tập đoàn|chi cục|cục|kho bạc|viện kiểm sát|tòa án|nhà máy|xí nghiệp|nông trường|cảng"
    r"|hội (?:cựu chiến binh|nông dân|liên hiệp phụ nữ)|(?:tỉnh|huyện|thành|thị|quận) đoàn|liên đoàn lao động)\b",
    re.IGNORECASE,
)

_OWNER_WORDS = listed(
    "tỉnh huyện xã phường thị trấn thành phố quận và các cơ quan ủy uỷ ban nhân dân đảng bộ khối trường học cao đẳng đại trung "
    "doanh nghiệp dân chính hành công an quân sự biên phòng bộ đội chỉ huy lực lượng vũ trang cựu chiến binh nông liên hiệp phụ nữ đoàn lao động hội "
    "tiểu mầm non công ty sở tổ chức tuyên giáo dân vận kiểm tra văn phòng của bệnh viện đa khoa"
)

_TOLD = re.compile(
    r"\d|:|\b(?:kết nạp|phát triển|đại hội|hội nghị|lễ|trao|có|tổng kết|sơ kết|công tác|nâng|đẩy mạnh|quan tâm|chú trọng|xây dựng|lãnh đạo|tăng|đạt|qua|về|với|trong|nhiệm kỳ|vào|ở|tại|giữ|vững|thăm|tặng|mở|triển khai|tổ chức (?!tỉnh|huyện|thành|trung)|học tập|chi bộ|đảng viên)\b",
    re.IGNORECASE,
)

_SECTION = re.compile(
    r"(?:trang chủ|home|chính trị|xây dựng đảng|thời sự|tin tức|sự kiện|tin tức sự kiện|chính trị xã hội|kinh tế|xã hội|văn hóa|văn hóa xã hội|đời sống|trong tỉnh|trong huyện|tin trong (?:tỉnh|huyện)|tin địa phương|tin hoạt động"
    r"|xây dựng đảng chính quyền|xây dựng đảng và hệ thống chính trị|đảng trong cuộc sống|đưa nghị quyết vào cuộc sống|đưa nghị quyết của đảng vào cuộc sống|học và làm theo bác|hoạt động (?:của )?(?:đảng|hội đồng nhân dân|các huyện)|công tác đảng|tổ chức xây dựng đảng"
    r"|phóng sự|phóng sự ghi chép|ghi chép|ký sự|bút ký|tản văn|câu chuyện cơ sở|chuyện cơ sở|gương sáng|người tốt việc tốt|điểm sáng|chân dung|vấn đề hôm nay|diễn đàn|nghiên cứu trao đổi|trao đổi|thực tiễn kinh nghiệm|kinh nghiệm thực tiễn|nhịp sống|bạn đọc|dân tộc miền núi|biên giới hải đảo|tin nổi bật|quốc phòng an ninh|pháp luật|giáo dục|thời sự chính trị|chính trị kinh tế|thông tin tuyên truyền|tin mới|nội chính|đoàn thể|đảng đoàn thể|công tác xây dựng đảng|văn kiện(?: đại hội(?: đảng)?)?|(?:chi bộ|đảng bộ|công tác) đảng|hoạt động đảng đoàn thể|tin tức hoạt động)",
    re.IGNORECASE,
)

_CRUMB = re.compile(r"\s+[>»›/|→\\]+\s+|\s*[»›→]\s*|\s*>\s*")


# words in a row that lead to the parts of a site, their gaps lost: TRANG CHỦ GIỚI THIỆU TIN TỨC CHI BỘ CÔNG ĐOÀN
_MENU = re.compile(r"(?:trang chủ|trang nhất|home)(?:[ ,&-]+[^\W\d_]+){2,}", re.IGNORECASE)


def _is_site_name(piece: str) -> bool:
    """Whether a line is the name of a site: of a paper only where nothing but a name follows (not ``Báo chí với ...``)."""
    if _SITE_NAME.fullmatch(piece):
        return True
    words = re.findall(r"\w+", re.sub(r"\([^()]*\)", " ", piece))
    named = all(word[0].isupper() or word.casefold() in _PAPER_WORDS for word in words)
    return _PAPER.match(piece) is not None and len(words) <= 12 and named and (not piece.isupper() or len(words) <= 5)


def is_masthead(line: str) -> bool:
    """Whether a line of a page's head only names the site, its owner or a column: nothing in it is told of anyone.

    ``TRƯỜNG THPT CHI LĂNG (PLEIKU)``, ``Bình Thuận online - Cơ quan của Đảng bộ tỉnh``, ``Văn nghệ - Phóng sự cuối tuần``,
    ``Số 38-NQ/HU``; not ``Đảng bộ xã X kết nạp 12 đảng viên``.
    """
    if len(line) > 90 or ends_sentence(line):
        return False
    if _MASTHEAD.search(line) or _DOCUMENT_NUMBER.fullmatch(line):
        return True
    return names_owner(line)


def names_owner(line: str) -> bool:
    """Whether a line is nothing but the name of a place, school, company or committee, whose page this is."""
    if len(line) > 90 or _OWNER.match(line) is None or _TOLD.search(line):
        return False
    words = re.findall(r"[^\W\d_]+", line)
    return len(words) <= 14 and all(word[0].isupper() or word.casefold() in _OWNER_WORDS for word in words)


def names_office_alone(owner: str) -> bool:
    """Whether an owner is an office that names no place: ``BAN TỔ CHỨC``, below ``HUYỆN ỦY X``."""
    return all(word.casefold() in _OWNER_WORDS for word in re.findall(r"[^\W\d_]+", owner.replace("BAN", "")))


_PORTAL = re.compile(
    r"(?:(?:cổng|trang) (?:thông tin|ttđt|tin)(?: điện tử)?(?: tổng hợp)?|website|(?:đài|trung tâm) (?:truyền|phát|văn|tt|pt)[^\d:;,]{0,60}?)(?: của)?(?: -| –|:)? (?=(?:ubnd|đảng|huyện|thị|thành|quận|xã|phường|tỉnh)(?!\w))",
    re.IGNORECASE,
)


def owner_named(line: str) -> str | None:
    """Whose page a line of the head says it is, without the words for site and section: ``Huyện ủy X``.

    ``HUYỆN ỦY X | TIN HOẠT ĐỘNG``, ``Trang chủ » Huyện ủy X``, ``Cổng thông tin điện tử huyện X - tỉnh Y``; null where it says of none.
    """
    pieces = [p for p in (p.strip(" -–.:") for p in _CRUMB.split(line)) if p]
    named = [owner for owner in map(_owner_of_site, pieces) if owner]
    if len(named) != 1 or any(not (_owner_of_site(p) or _is_section(p) or _is_site_name(p)) for p in pieces):
        return None
    if named[0] != line.strip(" -–.:") and rank_of_owner(named[0]) == _PROVINCE:
        return None  # a province's site tells of all its places
    return named[0]


def _owner_of_site(piece: str) -> str | None:
    portal = _PORTAL.match(piece)
    named = piece[portal.end() :] if portal else piece
    return named if names_owner(named) else None


def rank_of_owner(owner: str) -> int:
    """How high the place of an owner is: 0 for a commune, school or company, 1 for a district, 2 for a province."""
    low = owner.casefold()
    if _COMMUNE.search(low) or not _PLACE.search(low):
        return 0
    return 1 if _DISTRICT.search(low) else _PROVINCE


_PROVINCE = 2

_PLACE = re.compile(r"(?<!\w)(?:tỉnh|huyện|quận|thành|thị|tp)(?!\w)")
_COMMUNE = re.compile(r"(?<!\w)(?:(?<!thị )xã|phường|thị trấn|trường|công ty|bệnh viện|sở)(?!\w)")
_DISTRICT = re.compile(
    r"(?<!\w)(?:huyện|quận|thị xã|thị ủy|thị uỷ|thành phố|thành ủy|thành uỷ|tp)(?!\w)(?! (?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)(?!\w))"
)


def is_kicker(line: str) -> bool:
    """Whether a line right above a title only says whose news it is: ``Thạnh Phú``, ``Đức Huệ:``, ``Đảng bộ TP Hải Phòng``."""
    if names_section(line) or is_furniture(line) or names_paper(line) or _TOLD.search(line.rstrip(":")):
        return False
    if names_owner(line):
        return not line.isupper()
    words = line.rstrip(":").split()
    return 2 <= len(words) <= _KICKER_WORDS and all(word[0].isupper() and word.isalpha() for word in words)


_KICKER_WORDS = 3


def names_paper(line: str) -> bool:
    """Whether a line begins as the name of a paper, broadcaster or portal does."""
    return _PAPER.match(line) is not None or re.match(r"(?:cổng|trang)\b", line, re.IGNORECASE) is not None


def names_paper_of(line: str) -> bool:
    """Whether a line of a page's head says which paper's it is: ``Báo Ninh Thuận Online``, ``Theo dõi Báo Bình Phước trên``."""
    return len(line) <= _SITE_MOST and _NAMES_PAPER.search(line) is not None


_SITE_MOST = 80  # characters

_NAMES_PAPER = re.compile(r"(?:^|\W)(?:Báo|BÁO|Đài|ĐÀI) (?!chí|chi)[^\W\d_]")


def is_site_head(line: str) -> bool:
    """Whether a line above the title names the site, a section, or the path to it."""
    if len(line) > 160:
        return False
    pieces = [p.strip(" -–.:") for p in _CRUMB.split(line)]
    pieces = [p for p in pieces if p]
    if not pieces:
        return True
    if len(pieces) == 1:
        return _is_section(pieces[0]) or _is_site_name(pieces[0]) or _MENU.fullmatch(pieces[0]) is not None
    return all(len(p) <= 60 for p in pieces) and any(_is_section(p) or _is_site_name(p) for p in pieces)


def names_section(line: str) -> bool:
    """Whether a line is the name of a section or of a kind of piece (``Xây dựng Đảng``, ``Phóng sự - Ghi chép``), no path and no menu."""
    pieces = re.split(r"\s*[,&/–—-]\s*", line.strip(" .:|"))
    return len(pieces) <= 3 and (_is_section(line.strip(" .:|")) or all(map(_is_section, pieces)))


def _is_section(piece: str) -> bool:
    return _SECTION.fullmatch(" ".join(re.sub(r"[-–—,&/]", " ", piece).split())) is not None

"""What a page prints that is not its article: menus, counters, lists of other articles, comments, bylines.

Each question is asked of one line. The lists below are words that Vietnamese content systems print, not words of one
paper; a line with figures about members or cells is never taken for a byline.
"""

import re

from tasks.text.words import listed

# everything from here to the end is other articles, readers' words or the site
_LISTS = (
    r"(?:các )?(?:tin|bài)(?: viết)?(?: tức)? khác|(?:các )?(?:tin|bài)(?: viết)?(?: tức)? (?:mới|cũ) hơn|(?:các )?(?:tin|bài)(?: viết)? (?:đã đưa|đã đăng|trước đó|cũ|mới nhất|mới)"
    r"|(?:các )?(?:tin|bài)(?: viết| tức)? (?:cùng|trong|thuộc) (?:chuyên )?(?:mục|chủ đề|thể loại|lĩnh vực)|cùng chuyên mục|cùng chủ đề|cùng mục"
    r"|(?:tin |bài )?(?:xem|đọc) nhiều(?: nhất)?|tin nổi bật|tin mới nhất|tin mới|văn bản mới(?: nhất)?|nhiều người đọc|đáng chú ý|(?:có thể )?bạn quan tâm"
    r"|các bài (?:khác|mới|cũ)|có thể bạn quan tâm|mới cập nhật|tiêu điểm|tin đọc nhiều|bài đọc nhiều|chuyên mục khác|tin tiếp theo|tin trước|tin sau|những tin (?:mới|cũ) hơn|những bài (?:mới|cũ) hơn|others?|other news|back to top|về đầu trang|lên đầu trang"
)
_COMMENTS = (
    r"(?:gửi )?(?:ý kiến|bình luận|phản hồi|nhận xét|góp ý)(?: của)?(?: bạn(?: đọc)?| độc giả)?(?: về bài viết)?|(?:ý kiến|bình luận) bạn đọc|comments?"
    r"|tổng số điểm của bài viết.*|click để đánh giá bài viết|đánh giá bài viết|những ý kiến chia sẻ|gửi bình luận của bạn|viết bình luận"
)
_INSIDE = r"(?:tin|bài|nội dung|các tin|các bài)(?: bài| viết)? liên quan|xem thêm|đọc thêm|mời (?:xem|đọc) thêm|>>+ ?(?:xem|đọc) thêm|liên quan|tin liên quan khác|bài viết liên quan"
_SITE_END = r"thống kê(?: truy cập)?|thư viện (?:video|ảnh|hình ảnh)|liên kết(?: website| web)?|bản đồ hành chính|tổng (?:số )?(?:lượt )?truy cập|đang (?:trực tuyến|online|truy cập)|video clip|bản quyền (?:thuộc|của).*"
_COUNT = r"\s*[:.]?\s*(?:[(\[]\s*\d*\s*[)\]])?\s*[:.…]*"
_TAIL_OPENS = re.compile(
    rf"(?:[-–•*»>+|]\s*|\([\d*]+\)\s*|\[[^\[\]\d]{{2,20}}\]\s*)*(?:(?P<list>{_LISTS})|(?P<comments>{_COMMENTS})|(?P<site>{_SITE_END}))(?:\s*\|\s*.{{0,40}}|{_COUNT})",
    re.IGNORECASE,
)
_LIST_INSIDE = re.compile(rf"(?:[-–•*»>+|]\s*)*(?:{_INSIDE}){_COUNT}", re.IGNORECASE)
_SITE_TAIL = re.compile(rf"(?:{_SITE_END})\b.*(?:\||:).*", re.IGNORECASE)

_ACTIONS = (
    r"in(?: (?:bài(?: viết)?|trang(?: này)?|tin|ấn))?|gửi(?: (?:cho bạn bè|bạn bè|email|mail|bài(?: viết)?|tin|ý kiến|bình luận(?: của bạn)?|phản hồi))?|chia sẻ(?: bài viết)?|thích(?: và chia sẻ(?: bài viết này)?)?"
    r"|like|share|tweet|facebook|zalo|twitter|google(?: news|\+)?|email|print|bản in|lưu(?: bài)?|nghe (?:đọc )?bài(?: viết)?|nghe|đọc bài|phản hồi|góp ý|thông báo|về trang (?:chủ|trước)|(?:về|lên) đầu trang|quay lại|trở (?:lại|về)|trang (?:trước|sau|chủ|đầu|cuối|kế)|xem tiếp|đóng"
    r"|theo dõi (?:báo|đài|kênh|chúng tôi|trang)\b.{0,40}|theo dõi .{0,40}(?:google news|zalo)|copy link|sao chép(?: liên kết)?|cỡ chữ|font(?: size)?|a\s?[-+]|a|nhỏ|vừa|lớn|mặc định|giới thiệu|tin tức(?: [-–] sự kiện)?|văn bản|liên hệ|sơ đồ (?:site|cổng|trang)|đăng nhập|đăng ký|tìm kiếm|rss|media|video|ảnh|home|quảng cáo|advertisement|hỏi đáp|thư viện"
    r"|họ (?:và )?tên|nội dung|mã (?:xác nhận|bảo mật|xác thực)|địa chỉ|điện thoại|tiêu đề|bình luận|hủy|nhập lại"
)
_VIEWS = r"(?:đã (?:xem|đọc)|phản hồi|bình luận|ý kiến|comments?)\s*:?\s*\d+|(?:số |tổng )?(?:lượt |lần |số lượt )?(?:xem|đọc|truy cập|view|views|lượt xem|lượt đọc|lượt truy cập)(?: bài(?: viết)?)?\s*:?\s*[\d., ]+|(?:số )?lượt (?:xem|đọc|truy cập)\s*:?|[\d.,]+ (?:lượt (?:xem|đọc)|views?)|(?:đang (?:trực tuyến|online|truy cập)|tổng (?:số )?(?:lượt|truy cập|lượt truy cập)|hôm nay|hôm qua|tuần này|tháng này|trực tuyến|online)\s*:?\s*[\d., ]*"
_WHOLE = re.compile(
    r"[\W_]*(?:"
    rf"(?:{_ACTIONS})(?:\s*\(\*\))?(?:[\W_\d]+(?:{_ACTIONS}))*[\W_\d]*"
    rf"|(?:{_VIEWS})(?:[\W_]+(?:{_ACTIONS}|{_VIEWS}))*[\W_]*"
    r"|trang[ :]+\d+(?:\s*/\s*\d+|(?:[ .…]+\d+)+(?:\s*\([^()]{0,60}\))?)"
    r"|[\w%. ()-]{1,80}\.(?:jpe?g|png|gif|bmp|webp|mp3|mp4|wmv|flv)"
    r"|(?:chuyên mục|từ khóa|từ khoá|tags?|thẻ|chủ đề|keywords?)\s*:.{0,200}"
    r"|(?:nguồn(?: tin)?|source)\s*:\s*[^.!?]{0,80}|(?:nguồn|source)\s*:?\s*(?:https?://|www\.)\S+"
    r"|trình duyệt .{0,60}không hỗ trợ.{0,60}|your browser does not support.{0,60}|\d+\s?(?:px|%)"
    r")",
    re.IGNORECASE,
)

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
    r"(?:ubnd|uỷ ban|ủy ban|trường|phường|xã|huyện|thị trấn|thị xã|thành phố|quận|tỉnh|đảng bộ|đảng ủy|đảng uỷ|huyện ủy|huyện uỷ|tỉnh ủy|thành ủy|thị ủy|quận ủy|sở|ban|công ty|tổng công ty|bệnh viện)\b",
    re.IGNORECASE,
)
_OWNER_WORDS = listed(
    "tỉnh huyện xã phường thị trấn thành phố quận và các cơ quan ủy uỷ ban nhân dân đảng bộ khối trường học cao đẳng đại trung "
    "tiểu mầm non công ty sở tổ chức tuyên giáo dân vận kiểm tra văn phòng của bệnh viện đa khoa"
)
_TOLD = re.compile(
    r"\d|:|\b(?:kết nạp|phát triển|đại hội|hội nghị|lễ|trao|có|tổng kết|sơ kết|công tác|nâng|đẩy mạnh|quan tâm|chú trọng|xây dựng|lãnh đạo|tăng|đạt|qua|về|với|trong|nhiệm kỳ|vào|ở|tại|giữ|vững|thăm|tặng|mở|triển khai|tổ chức (?!tỉnh|huyện|thành|trung)|học tập|chi bộ|đảng viên)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:trang chủ|home|chính trị|xây dựng đảng|thời sự|tin tức|sự kiện|tin tức sự kiện|chính trị xã hội|kinh tế|xã hội|văn hóa|văn hóa xã hội|đời sống|trong tỉnh|trong huyện|tin trong (?:tỉnh|huyện)|tin địa phương|tin hoạt động"
    r"|xây dựng đảng chính quyền|xây dựng đảng và hệ thống chính trị|đảng trong cuộc sống|đưa nghị quyết vào cuộc sống|đưa nghị quyết của đảng vào cuộc sống|học và làm theo bác|hoạt động (?:của )?(?:đảng|hội đồng nhân dân|các huyện)|công tác đảng|tổ chức xây dựng đảng"
    r"|phóng sự|phóng sự ghi chép|ghi chép|ký sự|bút ký|tản văn|câu chuyện cơ sở|chuyện cơ sở|gương sáng|người tốt việc tốt|điểm sáng|chân dung|vấn đề hôm nay|diễn đàn|nghiên cứu trao đổi|trao đổi|thực tiễn kinh nghiệm|kinh nghiệm thực tiễn|nhịp sống|bạn đọc|dân tộc miền núi|biên giới hải đảo|tin nổi bật|quốc phòng an ninh|pháp luật|giáo dục|thời sự chính trị|chính trị kinh tế|thông tin tuyên truyền|tin mới|nội chính|đoàn thể|đảng đoàn thể|công tác xây dựng đảng)",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s+[>»›/|→\\]+\s+|\s*[»›→]\s*|\s*>\s*")

_CREDIT = re.compile(
    r"\(?(?:(?:bài|tin|ảnh|clip|video|thực hiện|tác giả(?: bài viết)?|người (?:viết|đăng)|biên tập|nguồn(?: tin)?|theo|đồ họa|nhóm (?:phóng viên|pv)|pv|phóng viên|ctv|btv)(?:\s*(?:,|và|&|-|/)\s*(?:bài|ảnh|tin|clip|video))*\s*[:;]\s*.{0,100}"
    r"|theo\s+(?:báo|ttxvn|vov|vtv|ban|cổng|trang|vietnamnet|tạp chí|đài|văn phòng|tỉnh|huyện|qđnd|nhân dân|\w+\.(?:vn|com))\b.{0,90}|tổng hợp|.{0,40}\((?:tổng hợp|thực hiện|lược ghi|ghi)\))\)?\.?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\(?(?:ban|phòng|văn phòng|trung tâm|báo|đài|ttxvn|bbt|btc|tổ|hội|cổng|trang|sở|huyện ủy|huyện uỷ|thành ủy|thị ủy|đảng ủy|ubnd|ubmttq|tin|bài|nhóm|pv|ctv|khoa|trường|chi cục|công an|bộ chỉ huy|ban chỉ huy|tạp chí|th)\b",
    re.IGNORECASE,
)
_FIELD_FIGURE = re.compile(
    r"\d.*(?:đảng viên|chi bộ|đảng bộ|đồng chí|quần chúng|đoàn viên|tccs|học viên|%)", re.IGNORECASE
)
_NAME_JOIN = re.compile(r"[\s,;/&+–—-]+|\s+và\s+")
_PAGER_WORDS = frozenset(
    ["of", "trang", "sau", "trước", "cuối", "đầu", "tiếp", "next", "prev", "previous", "last", "first", "page", "kế"]
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”'’)\]»]*$")
_LEADS_AWAY = re.compile(
    r"(?:>>+|▶|►|👉|(?:>>? ?)?(?:xem|đọc|mời (?:bạn )?(?:xem|đọc)) (?:thêm|tiếp)\s*:|\[(?:các )?(?:tin|bài)[^\[\]\d]{1,20}\])",
    re.IGNORECASE,
)
_FIELD_SENTENCE = re.compile(r"[.;]\s+[^\W\d_].*[.!?]$")
_IMAGE_FILE = re.compile(r"[\w%. ()-]{1,80}\.(?:jpe?g|png|gif|bmp|webp)", re.IGNORECASE)
_CREDIT_BEHIND = re.compile(r"\S.*[\s(](?:Ảnh|ẢNH)(?: (?:tư liệu|minh họa|internet))?\s*:\s*[^!?]{0,50}$")
_PHOTO = re.compile(r"^\(?(?:trong )?(?:ảnh|hình)(?:\s*(?:minh họa|tư liệu|trên|dưới))?\s*[:.]\s*", re.IGNORECASE)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does; titles, bylines and most captions do not."""
    return _ENDS_SENTENCE.search(line) is not None


_LONGEST_NUMBER = 9  # digits


def is_furniture(line: str) -> bool:
    """Whether the whole line is the page's own: an action, a counter, page numbers, an image's file name."""
    if len(line) > 240:
        return False
    return _is_pager(line) or (_WHOLE.fullmatch(line) is not None and not _FIELD_FIGURE.search(line))


_OF_A_YEAR = re.compile(r"\W*(?:19|20)\d\d ?: ?\d")  # 2014: 140; 2015: 151/140: rows of a list


def _is_pager(line: str) -> bool:
    """Whether a line holds page numbers and nothing else (``1 2 3 ... 117 Trang sau``)."""
    if _OF_A_YEAR.match(line):
        return False
    words = re.findall(r"\w+", line.casefold())
    if not all(word.isdecimal() or word in _PAGER_WORDS for word in words):
        return False
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= _LONGEST_NUMBER]
    row = len(numbers) == len(words) > 1 and numbers[0] > numbers[1]  # 2006 | 120 | 109: of a table
    return not (row and " | " in line)


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


def is_kicker(line: str) -> bool:
    """Whether a line right above a title only says whose news it is: ``Thạnh Phú``, ``Đức Huệ:``, ``Đảng bộ TP Hải Phòng``."""
    if names_section(line) or is_furniture(line) or names_paper(line) or _TOLD.search(line.rstrip(":")):
        return False
    if names_owner(line):
        return not line.isupper()
    words = line.rstrip(":").split()
    return 2 <= len(words) <= _KICKER_WORDS and all(word[0].isupper() and word.isalpha() for word in words)


_KICKER_WORDS = 3


def opens_tail(line: str) -> bool:
    """Whether everything from this line on is other articles, comments or the site's foot."""
    return len(line) <= 120 and (_TAIL_OPENS.fullmatch(line) is not None or _SITE_TAIL.fullmatch(line) is not None)


def opens_list(line: str) -> bool:
    """Whether a box of related articles begins here, after which the body may go on."""
    return len(line) <= 60 and _LIST_INSIDE.fullmatch(line) is not None


def leads_away(line: str) -> bool:
    """Whether a line names another article to read (``>> Xem thêm: ...``)."""
    return _LEADS_AWAY.match(line) is not None and not _FIELD_SENTENCE.search(line)


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
        return _is_section(pieces[0]) or _is_site_name(pieces[0])
    return all(len(p) <= 60 for p in pieces) and any(_is_section(p) or _is_site_name(p) for p in pieces)


def names_section(line: str) -> bool:
    """Whether a line is the name of a section or of a kind of piece (``Xây dựng Đảng``, ``Phóng sự - Ghi chép``), no path and no menu."""
    pieces = re.split(r"\s*[,&/–—-]\s*", line.strip(" .:|"))
    return len(pieces) <= 3 and (_is_section(line.strip(" .:|")) or all(map(_is_section, pieces)))


def _is_section(piece: str) -> bool:
    return _SECTION.fullmatch(" ".join(re.sub(r"[-–—,&/]", " ", piece).split())) is not None


def is_image_file(line: str) -> bool:
    """Whether a line is the file name of a picture that stood there."""
    return len(line) <= 100 and _IMAGE_FILE.fullmatch(line) is not None


def is_photo_credit(line: str) -> bool:
    """Whether a line only names who took the picture above it (``Ảnh: ...``)."""
    match = _PHOTO.match(line)
    return (
        match is not None
        and len(line) <= 80
        and (_is_names(line[match.end() :]) or _OFFICE.match(line[match.end() :]) is not None)
    )


def credits_photo(line: str) -> bool:
    """Whether a line ends by naming its picture's maker, and so is a caption (``... trao quyết định. Ảnh: P.L``)."""
    return _CREDIT_BEHIND.search(line) is not None


def is_photo(line: str) -> bool:
    """Whether a line says of itself that it describes a picture (``Ảnh: Lễ kết nạp ...``), more than a name behind it."""
    return _PHOTO.match(line) is not None and not is_photo_credit(line)


def is_byline(line: str) -> bool:
    """Whether a line at the end of a body names who wrote it: persons, initials, an office, a source."""
    if len(line) > 140 or _FIELD_FIGURE.search(line) or is_photo(line):
        return False
    if _CREDIT.fullmatch(line):
        return True
    if _is_names(line.strip(" .*-–_|")) or _is_names(line.strip("()[]. *-–_|")):
        return True
    short = len(line.split()) <= 14 and not ends_sentence(line)
    return short and _OFFICE.match(line) is not None


def _is_names(text: str) -> bool:
    """Whether a text is nothing but names: one to four persons, in capitals or with capital initials, with an office behind a dash or in brackets."""
    text = re.sub(r"\s*\((?:thực hiện|tổng hợp|ghi|lược ghi|[^()]{2,60})\)\s*$", "", text.strip())
    head, dash, rest = text.partition(" - ")
    if dash and _OFFICE.match(rest):
        text = head
    words = [w for w in _NAME_JOIN.split(text.strip(" .()*")) if w and w.casefold() != "và"]
    if not 1 <= len(words) <= 14:
        return False
    return all(w[0].isupper() and not any(c.isdigit() for c in w) for w in words)

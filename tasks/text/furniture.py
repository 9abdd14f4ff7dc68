"""What a page prints that is not its article: menus, counters, lists of other articles, comments, bylines.

Each question is asked of one line. The lists below are words that Vietnamese content systems print, not words of one
paper; a line with figures about members or cells is never taken for a byline.
"""

import re

# everything from here to the end is other articles, readers' words or the site
_LISTS = (
    r"(?:các )?(?:tin|bài)(?: viết)?(?: tức)? khác|(?:các )?(?:tin|bài)(?: viết)?(?: tức)? (?:mới|cũ) hơn|(?:các )?(?:tin|bài)(?: viết)? (?:đã đưa|đã đăng|trước đó|cũ|mới nhất|mới)"
    r"|(?:các )?(?:tin|bài)(?: viết| tức)? (?:cùng|trong|thuộc) (?:chuyên )?(?:mục|chủ đề|thể loại|loại|lĩnh vực|sự kiện|tác giả|ngày)|cùng chuyên mục|cùng chủ đề|cùng mục"
    r"|(?:tin |bài )?(?:xem|đọc) nhiều(?: nhất)?|tin nổi bật|tin mới nhất|tin mới|văn bản mới(?: nhất)?|nhiều người đọc|đáng chú ý|(?:có thể )?bạn quan tâm"
    r"|(?:các )?(?:tin(?:,| và| ?[/–-])? ?bài|bài(?: viết)?|tin)(?: viết)?(?: khác| mới| liên quan)? (?:cùng|trong|thuộc) (?:chuyên )?(?:mục|chủ đề)|(?:các )?tin(?:,| và| ?[/–-])? ?bài(?: khác| mới hơn| cũ hơn| đã đưa| đã đăng)|bài đọc thêm|tin mới (?:trong ngày|nhận)"
    r"|các bài (?:khác|mới|cũ)|có thể bạn quan tâm|mới cập nhật|(?:bài )?mới (?:nhất|đăng)|(?:bài |sự kiện )?nổi bật(?: nhất)?|đọc tiếp|(?:đừng|không thể|không nên) bỏ lỡ|tin (?:trong ngày|nóng)|(?:được )?quan tâm nhiều(?: nhất)?|tiêu điểm|tin đọc nhiều|bài đọc nhiều|chuyên mục khác|tin tiếp theo|tin trước|tin sau|những tin (?:mới|cũ) hơn|những bài (?:mới|cũ) hơn|others?|other news|back to top|về đầu trang|lên đầu trang"
)
_COMMENTS = (
    r"(?:gửi )?(?:ý kiến|bình luận|phản hồi|nhận xét|góp ý)(?: của)?(?: bạn(?: đọc)?| độc giả)?(?: về bài viết)?|(?:ý kiến|bình luận) bạn đọc|comments?"
    r"|(?:bình luận|ý kiến|phản hồi)(?: bạn đọc| của bạn đọc)? ?\(\d{1,3}\) ?: .*"
    r"|tổng số điểm của bài viết.*|click để đánh giá bài viết|đánh giá bài viết|những ý kiến chia sẻ|gửi bình luận của bạn|viết bình luận"
)
_INSIDE = r"(?:(?:các )?tin(?:, | [-–/&] |/| và | )bài(?: viết)?|tin|bài|nội dung|các tin|các bài)(?: bài| viết)? (?:có )?liên quan|xem thêm|đọc thêm|mời (?:xem|đọc) thêm|>>+ ?(?:xem|đọc) thêm|liên quan|tin liên quan khác|bài viết liên quan"
_SITE_END = r"thống kê(?: truy cập)?|thư viện (?:video|ảnh|hình ảnh)|liên kết(?: website| web)?|bản đồ hành chính|tổng (?:số )?(?:lượt )?truy cập|đang (?:trực tuyến|online|truy cập)|video clip|bản quyền (?:thuộc|của).*"
_COUNT = r"\s*[:.]?\s*(?:[(\[]\s*\d*\s*[)\]])?\s*[:.…»>]*"
_TAIL_OPENS = re.compile(
    rf"(?:[-–•*»>+|]\s*|\([\d*]+\)\s*|\[[^\[\]\d]{{2,20}}\]\s*)*(?:(?P<list>{_LISTS})|(?P<comments>{_COMMENTS})|(?P<site>{_SITE_END}))(?:\s*\|\s*.{{0,40}}|{_COUNT})",
    re.IGNORECASE,
)
_LIST_INSIDE = re.compile(rf"(?:[-–•*»>+|]\s*)*(?:{_INSIDE}){_COUNT}", re.IGNORECASE)
_SITE_TAIL = re.compile(rf"(?:{_SITE_END})\b.*(?:\||:).*", re.IGNORECASE)

_ACTIONS = (
    r"in(?: (?:bài(?: viết)?|trang(?: này)?|tin|ấn))?|gửi(?: (?:cho bạn bè|bạn bè|email|mail|bài(?: viết)?|tin|ý kiến|bình luận(?: của bạn)?|phản hồi))?|chia sẻ(?: bài viết)?|thích(?: và chia sẻ(?: bài viết này)?)?"
    r"|like|share|tweet|facebook|zalo|twitter|google(?: news|\+)?|email|print|bản in|lưu(?: bài)?|nghe (?:đọc )?bài(?: viết)?|nghe|đọc bài|phản hồi|góp ý|thông báo|về trang (?:chủ|trước)|(?:về|lên) đầu trang|quay lại|trở (?:lại|về)|trang (?:trước|sau|chủ|đầu|cuối|kế)|xem tiếp|đóng"
    r"|theo dõi (?:báo|đài|kênh|chúng tôi|trang)\b.{0,40}|theo dõi .{0,40}(?:google news|zalo)|copy link|sao chép(?: liên kết)?|cỡ chữ|font(?: size)?|a\s?[-+]|a|nhỏ|vừa|lớn|mặc định|giới thiệu|tin tức(?:(?: [-–])? sự kiện)?|văn bản|liên hệ|sơ đồ (?:site|cổng|trang)|đăng nhập|đăng ký|tìm kiếm|rss|media|video|ảnh|home|banner|english|français|vietnamese|tiếng (?:việt|anh|pháp|nga|trung)|truy cập (?:nội dung luôn|nhanh)|đóng truy cập|(?:bỏ qua|chuyển (?:đến|tới)|đi (?:đến|tới)|skip to) (?:nội dung(?: chính)?|(?:main )?content)|xuất bản thông tin|chi tiết bài viết|trang bìa|powered by \w+|menu(?:_\w+)?|leftcenterrightdel|quảng cáo|advertisement|hỏi đáp|thư viện"
    r"|họ (?:và )?tên|nội dung|mã (?:xác nhận|bảo mật|xác thực)|địa chỉ|điện thoại|tiêu đề|bình luận|hủy|nhập lại"
)
_VIEWS = r"(?:đã (?:xem|đọc)|phản hồi|bình luận|ý kiến|comments?)\s*:?\s*\d+|(?:số |tổng )?(?:lượt |lần |số lượt )?(?:xem|đọc|truy cập|view|views|lượt xem|lượt đọc|lượt truy cập)(?: bài(?: viết)?)?\s*:?\s*[\d., ]+|(?:số )?lượt (?:xem|đọc|truy cập)\s*:?|[\d.,]+ (?:lượt (?:xem|đọc)|views?)|(?:đang (?:trực tuyến|online|truy cập)|tổng (?:số )?(?:lượt|truy cập|lượt truy cập)|hôm nay|hôm qua|tuần này|tháng này|trực tuyến|online)\s*:?\s*[\d., ]*"
_WHOLE = re.compile(
    r"[\W_]*(?:"
    rf"(?:{_ACTIONS})(?:\s*\(\*\))?(?:[\W_\d]+(?:{_ACTIONS}))*[\W_\d]*"
    rf"|(?:{_VIEWS})(?:[\W_]+(?:{_ACTIONS}|{_VIEWS}))*[\W_]*"
    r"|trang[ :]+\d+(?:\s*/\s*\d+|(?:[ .…]+\d+)+(?:\s*\([^()]{0,60}\))?)"
    r"|(?:p|tr)\. \d{1,4}"  # P. 147: the page of a book
    r"|[\w%. ()-]{1,80}\.(?:jpe?g|png|gif|bmp|webp|mp3|mp4|wmv|flv)"
    r"|(?:chuyên mục|từ khóa|từ khoá|tags?|thẻ|chủ đề|keywords?)\s*:.{0,200}"
    r"|(?:nguồn(?: tin)?|source)\s*:\s*[^.!?]{0,80}|(?:nguồn|source)\s*:?\s*(?:https?://|www\.)\S+"
    r"|trình duyệt .{0,60}không hỗ trợ.{0,60}|your browser does not support.{0,60}|\d+\s?(?:px|%)"
    r")",
    re.IGNORECASE,
)


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
_PHOTO = re.compile(
    r"^\(?(?:trong |chú thích )?(?:ảnh|hình)(?:\s*(?:minh họa|tư liệu|trên|dưới))?\s*[:.]\s*", re.IGNORECASE
)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does; titles, bylines and most captions do not."""
    return _ENDS_SENTENCE.search(line) is not None


_LONGEST_NUMBER = 9  # digits


def is_furniture(line: str) -> bool:
    """Whether the whole line is the page's own: an action, a counter, page numbers, an image's file name."""
    if len(line) > 240:
        return False
    if _TAGS.fullmatch(line):
        return True
    return _is_pager(line) or (_WHOLE.fullmatch(line) is not None and not _FIELD_FIGURE.search(line))


# words to search by, whatever figures stand among them: Tags: phát triển đảng, 95 đảng viên
_TAGS = re.compile(r"[\W_]*(?:từ kh(?:óa|oá)|tags?|keywords?)\s*:[^.!?;]{0,200}", re.IGNORECASE)
_YEARS = range(1930, 2100)
_OF_A_YEAR = re.compile(r"\W*(?:19|20)\d\d ?: ?\d")  # 2014: 140; 2015: 151/140: rows of a list


_DAY = re.compile(r"\W*\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\W*")


def _is_pager(line: str) -> bool:
    """Whether a line holds page numbers and nothing else (``1 2 3 ... 117 Trang sau``)."""
    if _OF_A_YEAR.match(line) or _DAY.fullmatch(line):
        return False
    words = re.findall(r"\w+", line.casefold())
    if not all(word.isdecimal() or word in _PAGER_WORDS for word in words):
        return False
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= _LONGEST_NUMBER]
    if " | " not in line or len(numbers) != len(words) or len(numbers) == 1:
        return True
    of_years = numbers[0] in _YEARS and any(n not in _YEARS for n in numbers)  # 2005 - 2010 | 512 | 480
    return not (of_years or numbers[0] > numbers[1])  # 2006 | 120 | 109: of a table


def opens_tail(line: str) -> bool:
    """Whether everything from this line on is other articles, comments or the site's foot."""
    return len(line) <= 120 and (_TAIL_OPENS.fullmatch(line) is not None or _SITE_TAIL.fullmatch(line) is not None)


def opens_list(line: str) -> bool:
    """Whether a box of related articles begins here, after which the body may go on."""
    return len(line) <= 60 and _LIST_INSIDE.fullmatch(line) is not None


def leads_away(line: str) -> bool:
    """Whether a line names another article to read (``>> Xem thêm: ...``)."""
    return _LEADS_AWAY.match(line) is not None and not (_FIELD_SENTENCE.search(line) or _ITEM_COUNTED.match(line))


# a row of a report behind an arrow: ► Kết nạp: 1.936 đảng viên
# or the figure before its noun: ► 553 tổ chức cơ sở đảng, ► Ít nhất 150 đảng viên, ► Kết nạp từ 1.850 đảng viên trở lên
_ITEM_COUNTED = re.compile(
    r"[▶►👉]++(?! ?(?:xem|đọc|Xem|Đọc)) ?(?:[^:\d]{2,60}: ?(?:[^\W\d]+ ){0,2}\d"
    r"|(?:[^\W\d]+ ){0,3}\d[\d.,/]*(?:%| (?:đảng viên|tổ chức|chi bộ|đảng bộ|chi, đảng bộ|thôn|bản|ấp|khu phố|tổ dân phố|lớp|học viên|quần chúng)(?!\w))"
    r"(?!.*(?:được kết nạp|tuyên thệ|vinh dự|nhận Huy hiệu)))"
)


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


_ROW_ENDS = re.compile(r" \| [\d.,/]+(?: ?%)?$")  # Công an huyện X | 3: a row of a table


def is_byline(line: str) -> bool:
    """Whether a line at the end of a body names who wrote it: persons, initials, an office, a source."""
    if len(line) > 140 or _FIELD_FIGURE.search(line) or is_photo(line) or _ROW_ENDS.search(line):
        return False
    if _CREDIT.fullmatch(line):
        return True
    if _is_names(line.strip(" .*-–_|")) or _is_names(line.strip("()[]. *-–_|")):
        return True
    short = len(line.split()) <= 14 and not ends_sentence(line) and not line.endswith(":")
    return short and _OFFICE.match(line) is not None


# a heading in capitals above a list, which looks like names: KẾT NẠP ĐẢNG VIÊN
_HEADS_FIGURES = re.compile(r"(?<!\w)(?:kết nạp|đảng viên|đơn vị|kết quả|chỉ tiêu)(?!\w)", re.IGNORECASE)


def _is_names(text: str) -> bool:
    """Whether a text is nothing but names: one to four persons, in capitals or with capital initials, with an office behind a dash or in brackets."""
    text = re.sub(r"\s*\((?:thực hiện|tổng hợp|ghi|lược ghi|[^()]{2,60})\)\s*$", "", text.strip())
    head, dash, rest = text.partition(" - ")
    if dash and _OFFICE.match(rest):
        text = head
    if _HEADS_FIGURES.search(text):
        return False
    words = [w for w in _NAME_JOIN.split(text.strip(" .()*")) if w and w.casefold() != "và"]
    if not 1 <= len(words) <= 14:
        return False
    return all(w[0].isupper() and not any(c.isdigit() for c in w) for w in words)

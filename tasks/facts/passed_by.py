"""A place that is only passed by: where somebody goes or lives, where a road begins, what a unit came from."""

import re

from tasks.facts.datelines import opening_of
from tasks.facts.mentions import Mention
from tasks.facts.standing import begins_clause, has_so_many, says

# what a unit came from is not what the text turns to: hợp nhất xã A với xã B, tách từ xã C
_CAME_FROM = re.compile(
    r"(?:hợp nhất|sáp nhập|nhập|tách từ|tách ra từ|chia tách từ|chia ra|chia thành|tách ra|tách thành|từ một phần|trên cơ sở|một phần)(?: từ| của| toàn bộ| nguyên trạng| các| hai| ba| \d| một phần| diện tích| tự nhiên| dân số| và| với| đảng bộ)* (?:các |hai |ba |\d )?\Z"
)
_SENT_TO = re.compile(
    r"(?<!\w)(?:chuyển|điều động|tăng cường|bàn giao|giới thiệu)(?! chính thức)[^.;,]{1,40} (?:về|sang|đến|tới|xuống|lên) \Z"
)
_GOES_TO = re.compile(r"(?<!\w)(?:lên|vào|ra|sang|đi|tới|đến|xuống|qua)(?: tận| mãi)? \Z")
_FAR_OFF = re.compile(r"(?<!\w)(?:lên|vào|ra|sang|đi|tới|đến|xuống|qua|về) (?:tận|mãi) \Z")
# where somebody lives, works or goes: anh Hanh ở Sài Gòn về, thích đi Hà Nội làm phụ hồ
_SOMEBODYS = re.compile(
    r"(?<=[^\W_] )(?:ở|tại|từ|vào|ra|lên|xuống|sang|đi|về|qua|tới|đến|tận|dưới|trong|ngoài)(?: tận| mãi| quê)? \Z"
    r"|(?<!\w)quê(?: ở| gốc| tận| gốc ở)? \Z"
)
# where a journey begins or what lies beside it: từ thành phố X phải mất bốn giờ, cách trung tâm huyện Y 60 km
_ROAD = re.compile(
    r"(?<!\w)(?:từ|rời|cách|(?<!năm )(?<!tháng )(?<!gian )(?<!kỳ )(?<!quý )(?<!tuần )qua|ngang|khỏi|giáp|giáp với)(?: trung tâm| huyện lỵ| thị trấn| địa phận| phía)*(?: hành chính)? \Z"
)


def locates(low: str, m: Mention) -> bool:
    """`X nằm ở cực Tây tỉnh Y, được thành lập ...`: where another lies, whatever is told behind."""
    return _LOCATES.search(low, max(0, m.start - 40), m.start) is not None


_LOCATES = re.compile(
    r"(?<!\w)(?:nằm|ở|thuộc|giáp|phía|cực|cửa ngõ|trung tâm|cuối)(?: [^\W\d]+){0,2} (?:đông|tây|nam|bắc|ngõ|biên giới|giáp|phía|trung tâm)(?: (?:đông|tây|nam|bắc|của))* \Z"
)


def came_from(low: str, m: Mention) -> bool:
    """`thành lập trên cơ sở sáp nhập xã X`, `tách từ huyện Y`: what another came from; not `sau khi sáp nhập xã X có 11 chi bộ`."""
    if has_so_many(low, m) and _AFTER_MERGER.search(low, max(0, m.start - 40), m.start) is not None:
        return False
    if _CAME_FROM.search(low, max(0, m.start - 60), m.start) is not None:
        return True
    return (
        m.level == "commune"
        and not has_so_many(low, m)
        and _MERGED_WITH.search(low, max(0, m.start - 160), m.start) is not None
    )


# the next of those: thành lập trên cơ sở sáp nhập xã A, xã B và | xã C
_MERGED_WITH = re.compile(
    r"(?<!\w)(?:hợp nhất|sáp nhập)(?: từ| toàn bộ| nguyên trạng| các| hai| ba| \d| đơn vị)* (?:xã|phường|thị trấn)(?: (?!có |còn |hiện |đã |được |là )[^\W\d]+){1,5}?(?: \([^()]*\))?(?:(?:,| và|, và| với) (?:xã|phường|thị trấn)(?: (?!có |còn |hiện |đã |được |là )[^\W\d]+){1,5}?)*(?:,| và|, và| với) \Z"
)


_AFTER_MERGER = re.compile(r"(?<!\w)sau (?:khi )?(?:tiến hành )?(?:sáp nhập|hợp nhất),? \Z")


def is_ruled_out(low: str, m: Mention) -> bool:
    """`xã X, chứ không phải huyện X`, `được ví như “X của Y”`: named only to say that it is not meant, or what another is like."""
    return _NOT_IT.search(low, max(0, m.start - 40), m.start) is not None


_NOT_IT = re.compile(
    r"(?<!\w)(?:chứ|mà|và) không phải(?: là| của| ở| từ)? \Z"
    r"|(?<!\w)(?:ví|mệnh danh|gọi|coi|xem)(?: như| là)+ (?:một )?[“\"'‘](?:[^“”\"'’\n]{0,20} của )?\Z"
)


def moves_scene(low: str, start: int, end: int) -> bool:
    """`Chúng tôi sang X lúc ...`, `Xuôi xuống Y, chuyện khó hơn`, `Cách làm của Z là ...`, as a paragraph opens: what it tells of now."""
    opening = opening_of(low, start)
    return (
        start - opening < _OPENING
        and _SCENE.fullmatch(low, opening, start) is not None
        and not low.startswith(_ONLY_GOES, end)
    )


_OPENING = 90  # characters
_SCENE = re.compile(
    r"[“\"]?(?:(?:cách làm|cách nghĩ|chuyện|câu chuyện|kinh nghiệm|bài học|kết quả) (?:của|ở|từ)"
    r"|(?:từ|rời|tạm biệt|chia tay|rẽ|theo|qua) [^.;:\n]{2,60}(?:,| là) (?:chúng tôi |tôi |đoàn |xe )?(?:lại |tiếp tục |đi )*(?:sang|đến|về|lên|xuống|vào|tới|ghé|ra|ngược|xuôi|qua)(?: (?:[^\W\d]+|\d+)){0,8}? (?:mới|thì) (?:tới|đến|lên được|vào được)"
    r"|(?:từ|rời|tạm biệt|chia tay|rẽ|theo|qua) [^.;:\n]{2,60}(?:,| là) (?:chúng tôi |tôi |đoàn |xe )?(?:lại |tiếp tục |đi )*(?:sang|đến|về|lên|xuống|vào|tới|ghé|ra|ngược|xuôi|qua)"
    r"|(?:chúng tôi|tôi|đoàn công tác|đoàn chúng tôi|xe)(?: lại| tiếp tục| có dịp| đã| còn| trở| quay| ghé| tìm| đi)* (?:sang|đến|về|lên|xuống|vào|tới|ghé|ra|ngược|xuôi|qua|lại)"
    r"|(?:xuôi|ngược|ghé|sang|tìm|trở|quay|vòng|lên|đến|tới|xuống)(?: (?:xuống|lên|về|sang|qua|vào|đến|ra|lại|thăm))*)"
    r" (?:thăm |với |tận |mãi )*(?:xã |phường |thị trấn |huyện |thôn |bản |ấp |buôn |làng )?"
)
_ONLY_GOES = (" để ", " dự ", " họp ", " rồi ", " làm ", " thăm ")


def on_the_way(low: str, m: Mention) -> bool:
    """`khi chúng tôi lên A dự hội nghị`, `nhiều bạn đi B`: a place where somebody goes."""
    if moves_scene(low, m.start, m.end):
        return False
    if m.form == "full" and not m.party and _FAR_OFF.search(low, max(0, m.start - 16), m.start):
        return True  # muốn học phải ra tận thị trấn X
    return (
        m.form == "bare"
        and not m.party
        and _GOES_TO.search(low, max(0, m.start - 12), m.start) is not None
        and not begins_clause(low, m)
        and not says(low, m)
        and not low.startswith((",", " ("), m.end)
    )


def is_place_of_somebody(low: str, m: Mention) -> bool:
    """`anh Hanh ở Sài Gòn về`, `thích đi Hà Nội làm phụ hồ`: a place that a word of being or going ties to the words before."""
    return _SOMEBODYS.search(low, max(0, m.start - 16), m.start) is not None


def is_on_the_road(low: str, m: Mention) -> bool:
    """`Từ thành phố X, phải mất bốn giờ`, `cách trung tâm huyện Y 60 km`: no more than where something lies or begins."""
    if m.party or _ARRIVES.search(low, max(0, m.start - 60), m.start) or low.startswith((", nơi ", ", là nơi "), m.end):
        return False
    ends = _ROAD_ENDS.search(low, max(0, m.start - 60), m.start) is not None and _SO_LONG.match(low, m.end)
    return bool(ends) or _ROAD.search(low, max(0, m.start - 36), m.start) is not None


def is_so_far(low: str, m: Mention) -> bool:
    """`huyện X cách Y khoảng 40 km, có 16 xã`: a name without its kind, with the distance behind it."""
    return (
        m.form == "bare"
        and _FROM.search(low, max(0, m.start - 36), m.start) is not None
        and bool(_SO_LONG.match(low, m.end))
    )


_FROM = re.compile(r"(?<!\w)cách(?: trung tâm| huyện lỵ| tỉnh lỵ| địa phận)*(?: hành chính)? \Z")
# a journey that comes to where it tells: rời xã A, chúng tôi ghé qua xã B
_ARRIVES = re.compile(
    r"(?<!\w)(?:(?:ghé|tạt|rẽ|vòng|trở)(?: qua| sang| vào| lại| về)*|rời [^.;:\n]{2,40} (?:qua|sang))(?: thăm)? \Z"
)


def is_neighbour(text: str, low: str, m: Mention) -> bool:
    """`giáp ranh với các huyện A, B (tỉnh C); huyện D (tỉnh E)`: one of a row of those that a place borders on."""
    at = text.rfind("giáp", max(0, m.start - _ROW), m.start)
    if at < 0 or m.party or m.form not in {"full", "bare"}:
        return False
    if text.endswith((", ", "; "), 0, m.start) and says(low, m):
        return False  # giáp huyện A, xã B có 12 thôn
    return all(word[0].isupper() or _BORDERS.fullmatch(word) for word in _WORDS.findall(text, at, m.start))


_ROW = 200  # characters from the word to the last of its row
_WORDS = re.compile(r"[^\W\d_]+|[.:\d]")
_BORDERS = re.compile(
    r"giáp|ranh|giới|tiếp|với|và|các|huyện|thị|xã|thành|phố|quận|tỉnh|phường|trấn|phía|đông|tây|nam|bắc"
)


def comes_to(low: str, m: Mention) -> bool:
    """`Rời bản A, chúng tôi về bản B`, `bên kia suối là bản B`: the text goes on to it; not `sang bản B họp nhờ`."""
    if _TOGETHER.match(low, m.end) or not (m.village and m.form == "full"):
        return False
    return _COMES.search(low, max(0, m.start - 70), m.start) is not None


def is_joined(low: str, m: Mention) -> bool:
    """`phải sinh hoạt ghép với chi bộ bản Y`, `tách khỏi Chi bộ bản Y`: whose cell another shares or shared."""
    joined = m.village and _JOINED.search(low, max(0, m.start - 48), m.start) is not None
    return joined and not has_so_many(low, m)


_JOINED = re.compile(
    r"(?<!\w)(?:(?:ghép|chung|nhờ|gửi|cùng|tạm)(?: sinh hoạt)?(?: (?:chung|cùng|với|vào|sang|ở|tại|trong|cả|cùng với))*|tách(?: ra)?(?: khỏi| từ))"
    r"(?: (?:đảng viên|các|chi bộ|của|chi bộ của))* \Z"
)


def is_beside(low: str, m: Mention) -> bool:
    """`Khác với A, thôn B ...`, `cách A hai con dốc là bản B`: named only to tell of another."""
    return _BESIDE.search(low, max(0, m.start - 40), m.start) is not None


_BESIDE = re.compile(
    r"(?<!\w)(?:khác(?: với)?|không như|cùng với|cũng như|bên cạnh|cách|gần|giáp|sát|cạnh|đối diện|so với|ngoài|rời|tạm biệt|từ)(?: (?:chi bộ|trung tâm|thôn|bản|ấp|làng|xóm|buôn))* \Z"
)
_COMES = re.compile(
    r"(?:(?:\A|[.;:!?“”\"\n] ?|(?:chúng tôi|tôi|đoàn|xe|đường)(?: [^\W\d]+){0,8} )(?:[^.;:,]{0,40}, )?(?:chúng tôi |tôi )?(?:lại |cùng |rồi |mới )*(?:về|đến|tới|lên|sang|qua|vào|xuống|ghé|thăm|trở lại|trở về|quay lại|quay về|tìm)(?: (?:thăm|với|lại|về|tận|đến|tới|vào|qua|sang|lên|xuống))*"
    r"|(?<!\w)(?:là|thuộc|còn|riêng|khác với|khác|cạnh) *)\s?(?:chi bộ )?\Z"
)
_TOGETHER = re.compile(r"(?: để| cùng)? (?:họp|sinh hoạt|nhờ|ghép|chung|học|dự)(?!\w)")


# the other end of a road: từ ngã tư A lên X dài chưa đầy một trăm cây số
_ROAD_ENDS = re.compile(r"(?<!\w)từ [^,.;:]{2,40} (?:lên|đến|tới|về|ra|vào|xuống|sang) (?:tận )?\Z")
_SO_LONG = re.compile(
    r",? (?:chỉ |phải |cũng )*(?:dài|mất|chừng|khoảng|ngót|gần|hơn|chưa đầy|có|\d)(?!\w)[^.;]{0,30}(?:cây số|km|ki-lô-mét|giờ|tiếng|hải lý|ngày đường)"
)


def is_norm_of(low: str, m: Mention) -> bool:
    """`tỷ lệ hộ nghèo theo chuẩn của tỉnh`: by whose norm something is measured, not whose it is."""
    return _NORM.search(low, max(0, m.start - 32), m.start) is not None


_NORM = re.compile(r"(?<!\w)(?:tiêu chí|chuẩn|tiêu chuẩn|thang điểm)(?: nghèo| mới| riêng)*(?: của| do) (?:cả )?\Z")


def is_around(low: str, m: Mention) -> bool:
    """`Nông trường X ngay trong huyện`, `công ty đóng chân ở xã`, `đóng trên địa bàn huyện Y`: where an organisation stands."""
    if not m.party and m.form in {"full", "bare"} and _ALL_THERE.search(low, max(0, m.start - 32), m.start) is not None:
        return True
    if not m.party and m.form == "full" and _STANDS.search(low, max(0, m.start - 32), m.start) is not None:
        return True
    return not m.party and m.form == "pronoun" and _AROUND.search(low, max(0, m.start - 32), m.start) is not None


# còn 2 thôn sinh hoạt ghép, đều ở | xã X: where those just counted are
_ALL_THERE = re.compile(r", (?:đều|cùng|chủ yếu|phần lớn|hầu hết) (?:ở|thuộc|tại|nằm ở)(?: các)?(?: xã)? \Z")
_STANDS = re.compile(
    r"(?<!\w)(?:đóng|đóng chân|đứng chân|đóng quân|tọa lạc|đặt trụ sở|có trụ sở)(?: (?:ở|tại|trên))(?: địa bàn)? \Z"
)
_AROUND = re.compile(
    r"(?<!\w)(?:ngay|nằm|đóng|đóng chân|đứng chân|đóng quân|tọa lạc)(?: ngay)?(?: trong| ở| tại| trên)(?: địa bàn)? \Z"
)


def is_ground(low: str, m: Mention) -> bool:
    """`các cơ quan, đơn vị trên địa bàn tỉnh`: the ground of those just named, with nothing told of it behind."""
    if not low.endswith("trên địa bàn ", 0, m.start) or _TOLD_OF_IT.match(low, m.end):
        return False
    return low[max(0, m.start - _GROUND) : m.start].rpartition(".")[2].strip() != "trên địa bàn"


_GROUND = 40  # characters
_TOLD_OF_IT = re.compile(r"(?: (?:đã|hiện|nay|đều|hiện nay|vẫn))* (?:có|còn|kết nạp|phát triển|thành lập)(?!\w)")


def is_sent_to(low: str, m: Mention) -> bool:
    """`chuyển 15 đảng viên về Đảng bộ Khối X`: where members go."""
    return _SENT_TO.search(low, max(0, m.start - 60), m.start) is not None


def is_where_founded(low: str, m: Mention) -> bool:
    """`chi bộ đầu tiên của xã ra đời tại làng X với 5 đảng viên`: the village in which another's first cell was founded."""
    return m.village and _FIRST_CELL.search(low, max(0, m.start - 110), m.start) is not None


_FIRST_CELL = re.compile(
    r"chi bộ(?: đảng)?(?: cộng sản)?(?: đầu tiên)? (?:đầu tiên )?(?:của|ở) (?:xã|huyện|vùng)[^.;\n]{0,40} (?:ra đời|thành lập)(?: ngay)? (?:tại|ở) \Z"
)

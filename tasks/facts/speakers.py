"""Of whom a sentence speaks where it is not the Party here: the Youth Union, unions and associations, parties of other countries."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line
from tasks.facts.introduced_by import then_admitted
from tasks.facts.organisation_names import NAME
from tasks.facts.other_bodies import MEMBERS_ADMITTED, THEN_ADMITTED, introduces_too, tells_of_youth
from tasks.facts.where import levels_of

# parties of other countries by their names, and what such a party is called after it was named
_NAMED = re.compile(
    r"(?<!\w)đảng (?:(?:cộng sản|lao động|công nhân|nhân dân(?: cách mạng)?|ndcm|quốc gia|xã hội) ([^\W\d]+(?: [^\W\d]+)?)|(?:dân chủ|cộng hòa|bảo thủ|tự do|xanh|quốc đại|dân tộc|công lý|xã hội|vì|tiến|liên|nước)(?!\w))"
)
_OURS = frozenset({"việt nam", "đông dương", "bolshevik"})
_CALLED = re.compile(
    r"(?<!\w)(?:(?<!phân )(?<!thành )công đảng(?! viên| bộ| ủy)|quốc dân đảng|đảng của (?:bà|ông|tổng thống|thủ tướng)|đảng này|hai đảng(?! viên| bộ| ủy)|lưỡng đảng|đảng cầm quyền|đảng đối lập|đảng cực hữu)(?!\w)"
)
_HERE = re.compile(
    r"(?<!\w)(?:đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|quận ủy|thị ủy|cấp ủy|đảng cộng sản việt nam)(?!\w)"
)
_VIETNAM = re.compile(r"(?<!\w)(?:việt nam|nước ta|đảng ta)(?!\w)")
_OWN_BODY = re.compile(
    r"(?<!\w)(?:các cấp bộ đoàn|các cấp đoàn|tổ chức đoàn|đoàn (?:xã|trường|thanh niên|huyện|tncs|phường|cơ sở|khối|thị trấn)|huyện đoàn|tỉnh đoàn|thành đoàn|thị đoàn|quận đoàn|xã đoàn|chi đoàn|liên đội|trung ương đoàn|vào đoàn|lớp đoàn viên(?! ưu tú)"
    r"|các cấp hội|cơ sở hội|tổ chức hội|chi hội|hội viên|hội (?:nông dân|phụ nữ|lhpn|cựu chiến binh|ccb|liên hiệp|người cao tuổi|chữ thập đỏ|sinh viên|doanh nghiệp|doanh nhân|khuyến học|luật gia|nhà báo|đông y|làm vườn|nhà văn|văn học|mỹ thuật|kiến trúc sư|nghệ sĩ|nhiếp ảnh|nhạc sĩ|sinh vật cảnh|cựu giáo chức|cựu thanh niên|cựu tnxp|trường sơn|người mù|người khuyết tật|nạn nhân|bảo trợ|thầy thuốc|điều dưỡng|đồng hương|khoa học|y học|tù)|hiệp hội|câu lạc bộ|clb"
    r"|công đoàn|nghiệp đoàn|liên đoàn lao động|lđlđ|cđcs)(?!\w)"
)
_PARTY = re.compile(
    r"đảng(?! bộ, chính quyền)|đề nghị (?:xét |xem xét )?kết nạp(?! (?:vào )?(?:đoàn|hội|công|đội))|chi bộ|cấp ủy|huyện ủy|tỉnh ủy|thành ủy|quần chúng|(?:giới thiệu|bồi dưỡng|tạo nguồn|phát hiện)[^.;]{0,60}ưu tú"
    r"|(?:đoàn viên|hội viên)(?: [^\W\d]+){0,3} ưu tú (?:đã |vừa |vinh dự )?được kết nạp(?! (?:vào )?(?:đoàn|hội|công))"
)
# whom only the Party admits, told on a page about it: huyện có 23 công nhân được kết nạp
_ADMITTED = re.compile(
    r"(?<!\w)(?:công nhân|nông dân|học sinh|sinh viên|giáo viên|doanh nghiệp|giáo dân|đoàn viên ưu tú|người lao động)(?!\w)[^.;]{0,60}(?<!\w)được kết nạp(?! (?:đoàn|hội|vào đoàn|vào hội|vào công))"
)
# who is of the Union already is introduced to the Party, though others are taken into the Union beside
_PUTS_FORWARD = re.compile(
    r"(?<!\w)giới thiệu(?: được)?(?: (?:hơn|gần|trên|ít nhất))? \d[\d.]* đoàn viên ưu tú(?! (?:vào|cho) đoàn)"
)
_GROWN_UP = re.compile(
    r"(?<!\w)(?:gia nhập|xin vào) (?:hội|hiệp hội|đoàn|công đoàn|nghiệp đoàn|liên đoàn|liên minh|câu lạc bộ)(?! (?:nghị|kinh tế|kết))(?!\w)|(?:hàng ngũ (?:của )?hội(?! đồng)(?!\w)|(?:đối tượng|cảm tình|kết nạp|tìm hiểu về|vào|hàng ngũ(?: của)?) (?:đoàn|đội)(?! viên)(?! (?:kinh tế|kết)(?!\w))(?!\w))"
)


def note_titled_body(title: str, low: str, state: State) -> None:
    """Keep whether the page is of another body's members: what its sentences then say without a word for the Party is of that body.

    So it is where the title says it, and where the text tells of those taken into such a body and of none taken into the Party.
    """
    titled = _TITLE_OF_OTHERS.search(title) is not None and _TITLE_OF_PARTY.search(title) is None
    state.titled_body = titled or (_INTO_OTHERS.search(low) is not None and _INTO_PARTY_ALSO.search(low) is None)


# 120 học sinh tiêu biểu được kết nạp vào Đoàn
_INTO_OTHERS = re.compile(
    r"(?<!\w)kết nạp(?: [^\W\d]+){0,2}? vào (?:tổ chức )?(?:đoàn|hội|công đoàn|đội|nghiệp đoàn)(?!\w)"
)
_INTO_PARTY_ALSO = re.compile(
    r"(?<!\w)(?:kết nạp(?: [\w.,]+){0,4}? (?:đảng|quần chúng)|đảng viên (?:mới|dự bị)|(?:vào|gia nhập|đứng trong|hàng ngũ của|hàng ngũ|phát triển|đối tượng|cảm tình|cho) đảng|nguồn phát triển|ưu tú)(?!\w)"
)


# Xã X kết nạp lớp đoàn viên 26/3; Thêm 40 bạn trẻ vào Đoàn; Công đoàn cơ sở thành lập mới tăng mạnh
_TITLE_OF_OTHERS = re.compile(
    r"(?<!\w)(?:lớp đoàn viên|(?:kết nạp|phát triển|có thêm|thêm)(?: [^\W]+){0,4}? (?:đoàn viên|hội viên)|vào (?:đoàn|công đoàn|hội (?:nông|cựu|phụ))|công đoàn|nghiệp đoàn|liên đoàn lao động"
    r"|hội (?:cựu chiến binh|ccb|nông dân|phụ nữ|lhpn|liên hiệp phụ nữ|người cao tuổi|chữ thập đỏ)|đoàn (?:thanh niên|tncs|xã|trường|phường)|(?:huyện|tỉnh|thành|thị|xã) đoàn)(?!\w)"
)
_TITLE_OF_PARTY = re.compile(r"đảng|chi bộ|cấp ủy|quần chúng|ưu tú|tạo nguồn")


def note_speaker(line: Line, state: State) -> None:
    """Keep of whom the sentence speaks; what has no word of its own goes on with the sentence before, in its paragraph."""
    low, start, end = line.low, line.start, line.end
    before = state.speaker if state.speaker_at == line.paragraph else ""
    state.speaker_at = line.paragraph
    if state.about_abroad:
        state.speaker = "" if _VIETNAM.search(low, start, end) else "other_party"
    elif _is_abroad(line) or (is_foreign(line) and not _HERE.search(low, start, end)):
        state.speaker = "other_party"
    elif before == "other_party":
        state.speaker = "" if _HERE.search(low, start, end) else before
    elif _names_body(line) or _GROWN_UP.search(low, start, end):
        party = _PARTY.search(low, start, end) and not (
            _GROWN_UP.search(low, start, end)
            and "đảng" not in low[start:end]
            and not _PUTS_FORWARD.search(low, start, end)
        )
        party = party or (MEMBERS_ADMITTED.search(low, start, end) and tells_of_youth(state))
        party = party or THEN_ADMITTED.search(low, start, end) is not None
        state.speaker = "" if party or introduces_too(line, state) else "other_body"
    else:
        admitted = _ADMITTED.search(low, start, end) is not None and "đảng" in low[: low.find("\n")]
        admitted = admitted or _PARTY.search(low, start, end) is not None
        state.speaker = "other_body" if (before == "other_body" or state.titled_body) and not admitted else ""


def _is_abroad(line: Line) -> bool:
    """`Đảng bộ tỉnh Phong Sa Lỳ kết nạp 212`, of a page that names another country: a province that no map here ever had."""
    if _OF_FRIENDS.search(line.low, line.start, line.end) and _COUNTRY.search(line.low) is not None:
        return True
    if "trấn" in line.low and _COUNTRY.search(line.low) is not None and _names_town_there(line):
        return True
    first = next((m for m in line.mentions if m.name), None)
    if first is None or first.level != "province" or _COUNTRY.search(line.low) is None:
        return False
    opens = _OPENS.fullmatch(line.low, line.start, first.start) is not None
    return opens and not levels_of(first.name, None, None, None)


def _names_town_there(line: Line) -> bool:
    """`Trấn Thạc Long có 14 chi bộ`: a town over the border; a thị trấn is one of ours, and so is Trấn Yên."""
    if _TOWN.search(line.text, line.start, line.end) is not None:
        return True
    opens = _TOWN_FIRST.match(line.text, line.start)
    return opens is not None and re.search(rf"(?<!hị )trấn {re.escape(opens[1])}(?!\w)", line.text) is not None


_TOWN = re.compile(rf"(?<!\w)(?<!hị )trấn {NAME.pattern}")
_TOWN_FIRST = re.compile(rf"Trấn ({NAME.pattern})")
# the province over the border: tỉnh bạn có 21.000 đảng viên
_OF_FRIENDS = re.compile(
    r"(?<!\w)(?:tỉnh|huyện|đảng|phía|nước) bạn(?! (?:đọc|bè|trẻ))(?!\w)[^.;]{0,30} (?:có|đã|kết nạp|hiện)(?!\w)"
)
_COUNTRY = re.compile(
    r"(?<!\w)(?:lào|trung quốc|campuchia|cam-pu-chia|thái lan|cu-?ba|triều tiên|nước bạn|tỉnh bạn|hủa phăn|xiêng khoảng|savannakhet|champasak|quảng tây|vân nam)(?!\w)"
)
_OPENS = re.compile(r"\W*(?:(?:trong |cũng |đến |hiện |năm |tháng |nay|riêng |còn |ở |tại |\d+|,|/)\s*)*")


def _names_body(line: Line) -> bool:
    """Whether the Youth Union, a union or an association is named, and not a place: xã Đoàn Xá."""
    end = line.figures[0].noun_end if line.figures else line.end  # kết nạp được 9, còn lại là hội viên phụ nữ
    places = [m for m in line.mentions if m.name.startswith("Đoàn ")]
    return any(
        not any(m.start <= found.start() < m.end for m in places)
        for found in _OWN_BODY.finditer(line.low, line.start, end)
    )


def admits_its_own(line: Line, fig: Figure) -> bool:
    """`liên đoàn phấn đấu kết nạp thêm 50 đoàn viên, ... giới thiệu cho tổ chức đảng`: members of that body's own, whatever follows."""
    cue = fig.noun_cue
    if cue is None or line.low[cue.start : cue.end] not in _ITS_MEMBERS or _INTO_PARTY.match(line.low, cue.end):
        return False
    at = fig.number.bound_start
    if _TAKES_IN.search(line.low, line.start, at) is None or then_admitted(line, fig):
        return False
    return _OWN_BODY.search(line.low, line.start, at) is not None or _UNION.search(line.low, line.start, at) is not None


_ITS_MEMBERS = frozenset({"đoàn viên", "đoàn viên mới", "đoàn viên công đoàn", "hội viên", "hội viên mới"})
_TAKES_IN = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển)(?: (?:thêm|mới|được|khoảng|hơn|gần|trên|ít nhất|tối thiểu|từ))* \Z"
)
_INTO_PARTY = re.compile(r" (?:ưu tú|tiêu biểu|vào đảng|vào hàng ngũ|được|là)")
_UNION = re.compile(r"(?<!\w)liên đoàn(?!\w)")


def is_foreign(line: Line) -> bool:
    """Whether the sentence names a party of another country: a name goes on in capitals."""
    if _CALLED.search(line.low, line.start, line.end):
        return True
    for match in _NAMED.finditer(line.low, line.start, line.end):
        at = match.start(1) if match[1] else match.start() + len("đảng ")
        if line.text[at : at + 1].isupper() and match[1] not in _OURS:
            return True
    return False

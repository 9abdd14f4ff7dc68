"""The field that a clause is about: headed by it (`Riêng khối doanh nghiệp, ...`) or taken up again (`khu vực này`)."""

import re

from tasks.facts.figures import Figure, Line

# what was last spoken of: khu vực này phát triển được 58, lực lượng này có 12
_KINDS = r"(?:khu vực|lĩnh vực|khối|loại hình|lực lượng|đối tượng|nhóm|giới)"
THIS_FIELD = re.compile(rf"(?<!\w){_KINDS} (?:này|ấy|đó)(?: đã| chỉ| mới| cũng)* \Z")
# 63 đảng viên | ở khu vực này, 19 người | trong lực lượng này: the field that the text spoke of last
OF_THIS_FIELD = re.compile(
    rf" (?:mới )?(?:ở|trong|tại|thuộc|từ|là) (?:các )?{_KINDS}(?: doanh nghiệp| kinh tế)? (?:này|ấy|đó)(?!\w)"
)


def field_of(line: Line, fig: Figure) -> str:
    """`Riêng khối doanh nghiệp, chỉ tiêu là 10, đến nay mới được 3`: the field that heads the clause holds for its figures."""
    start = line.low.rfind(";", line.start, fig.number.start) + 1 or line.start
    for cue in line.cues:
        if cue.start >= fig.number.start or cue.start - start > _FIELD_REACH:
            break
        if cue.start < start or cue.roles.get("people") not in _FIELDS:
            continue
        if cue.roles["people"] in _ADMIT and _subject(line, fig, start, cue.end):
            return str(cue.roles["people"])
        head = _FIELD_HEAD.fullmatch(line.low, start, cue.start)
        if head is None and line.low.startswith(_PLACED, cue.start):
            head = _OPENS.fullmatch(line.low, start, cue.start)
        heads = head and _FIELD_END.match(line.low, cue.end)
        return cue.roles["people"] if heads and not _leaves_field(line, fig, start) else "all"
    return "rural" if _VILLAGES_HEAD.match(line.low, start, fig.number.start) else "all"


NO_GROUP = "no group"
"""The field of an item whose people are none of the groups."""
_ITEM = re.compile(
    r"[\s\d.,)(a-d–+*•-]*(?:riêng |ở |tại )?(?P<named>(?P<bloc>khối (?:các )?)?[^;:.\d]{2,60}): ?(?!\d+ (?:chi|tổ|đảng bộ))"
)

# số đảng viên mới kết nạp ở khối xã, phường, thị trấn là | 171
_BLOC_OF_NEW = re.compile(
    r"(?<!\w)(?:đảng viên mới|(?:đảng viên|quần chúng)(?: mới)? được kết nạp|số kết nạp(?: mới)?)(?: được)?(?: kết nạp)? (?:ở|tại|thuộc|trong|của) (?:các )?(?P<named>(?P<bloc>khối (?:các )?)[^;.:\d]{2,60}?)(?:,? (?:trong )?năm(?: \d{4})?)? (?:là|có|đạt|gồm|được)(?: (?:trên|hơn|gần|khoảng))* \Z"
)
_BLOC_REACH = 140  # characters
_ARMED = re.compile(r"lực lượng vũ trang|llvt|quân sự|công an|quân đội")


def field_of_item(line: Line, fig: Figure) -> str:
    """`- Khối doanh nghiệp: kết nạp 7 đảng viên`: the field that opens an item of a list; ``all`` where none does."""
    unit = fig.owner or fig.unit
    if unit is not None and unit.level == "organization":
        return "all"
    item = _ITEM.match(line.low, line.start, fig.number.bound_start) or _BLOC_OF_NEW.search(
        line.low, max(line.start, fig.number.bound_start - _BLOC_REACH), fig.number.bound_start
    )
    if item is None or ";" in line.low[item.end() : fig.number.start]:
        return "all"
    start, end = item.span("named")
    if any(start <= m.start < end and m.name for m in line.mentions):
        return "all"
    if item["bloc"] and _ARMED.search(line.low, start, end):
        return "armed_forces"
    reach = end if item["bloc"] else start + 1
    told = (str(c.roles["people"]) for c in line.cues if start <= c.start < reach and "people" in c.roles)
    return next((group for group in told if group in _FIELDS), NO_GROUP if item["bloc"] else "all")


def _leaves_field(line: Line, fig: Figure, start: int) -> bool:
    """`Ở khối doanh nghiệp, huyện kết nạp 41, toàn huyện kết nạp 212`: behind the field's figure the whole is told."""
    told = [f for f in line.figures[: fig.index] if f.number.start > start]
    return bool(told) and _WHOLE.search(line.low, told[-1].noun_end, fig.number.start) is not None


_WHOLE = re.compile(
    r"(?<!\w)(?:toàn|cả) (?:nước|quốc|tỉnh|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đảng bộ)(?!\w)"
)


_ADMIT = frozenset({"business", "rural", "armed_forces"})
_SUBJECT = re.compile(
    r"(?:.*[,;:.]|[^,;:.]{0,24}\d{4}|) ?(?:tính riêng |riêng )?(?:các|khối|(?:ở )?khu vực|(?:ở )?địa bàn) [^,;:.\d]{2,60}"
)
_DOES = re.compile(
    r"(?: (?:ngoài|nhà|nước|khu|vực|tư|nhân|fdi|quốc|doanh|trên|địa|bàn|trong|huyện|tỉnh|thị|xã|quận|thành|phố))*(?:(?: (?:của|ở|tại|thuộc))? (?:huyện|thị xã|thành phố|tp\.?|tỉnh|quận)(?: [^\W\d]+){0,4}?(?: \([^()\d]{2,24}\))?)?(?:,? (?:trong )?năm \d{4},?)?(?: (?:đã|mới|cũng|chỉ|còn))* kết nạp(?: được| thêm| mới)* "
)


def _subject(line: Line, fig: Figure, start: int, end: int) -> bool:
    """`Năm 2018, các doanh nghiệp kết nạp 31 đảng viên`: those who admit; not where the page is of such a bloc itself."""
    unit = fig.owner or fig.unit
    own = unit is not None and unit.level == "organization"
    admits = _DOES.match(line.low, end)
    return (
        not own
        and admits is not None
        and admits.end() >= fig.number.bound_start
        and _SUBJECT.fullmatch(line.low, start, end) is not None
    )


_FIELDS = frozenset({"business", "religious", "rural", "ethnic_minority", "worker", "student", "armed_forces", "youth"})
_FIELD_REACH = 60
_OPENING = r"[\s–+*•-]*(?:[^,;:]{0,12}(?:năm|tháng|quý|nhiệm kỳ|giai đoạn|nay|qua)[^,;:]{0,24}, )?(?:[^,;:]{0,24}(?<!\w)phấn đấu(?: rằng)?(?:,|:) )?"
_OPENS = re.compile(_OPENING + "(?:riêng |tính riêng |còn )?")
_PLACED = ("ở ", "tại ", "trong ", "trên ", "khối ", "khu vực ")
_FIELD_HEAD = re.compile(
    _OPENING
    + r"(?:(?:riêng|tính riêng|còn|đối với|với|ở|tại|trong|trên)(?: (?:ở|tại|trong|trên|đối với|với|khu vực|khối|lĩnh vực|loại hình|vùng|các|địa bàn|đối tượng|vùng đồng bào))* |(?:khu vực|khối|lĩnh vực|loại hình) (?:các )?)"
)
# khối doanh nghiệp | tư nhân, doanh nghiệp có vốn nước ngoài, cả nước ...
_SORT = r"(?: (?:tư nhân|ngoài|nhà nước|quốc doanh|dân doanh|fdi|có vốn(?: đầu tư)?(?: trực tiếp)?(?: của)? nước ngoài|khu vực|kinh tế|trên địa bàn(?: (?:huyện|tỉnh|xã|thành phố|thị xã|quận))?))*"
_FIELD_END = re.compile(
    rf"{_SORT}(?:(?:,| và)(?: các| khối| khu vực)* (?:doanh nghiệp|hợp tác xã|kinh tế tư nhân)(?! (?:đã|chỉ|mới|cũng|kết nạp)){_SORT})*(?:,| thì)(?! (?:đảng viên|cán bộ|công chức|nhân dân|doanh nghiệp|hợp tác xã))"
)
_KIND = r"(?:thôn|bản|ấp|khu phố|xóm|buôn|làng|khóm|phum|sóc|tổ dân phố|khối phố|khu dân cư)"
# Trên địa bàn các ấp, số kết nạp là ...: the villages head a clause in which another admits
_VILLAGES_HEAD = re.compile(
    rf"{_OPENING}(?:riêng |còn |tính riêng )?(?:(?:ở|tại|trong|trên) )?(?:địa bàn|khu vực|khối)(?: các)? {_KIND}(?:(?:,| và) {_KIND})*,(?! {_KIND})(?: con)?(?= số (?:được )?kết nạp| (?:(?:toàn|cả) )?(?:nước|tỉnh|huyện|thị xã|thành phố|quận|xã|phường)(?: (?:đã|mới|chỉ|cũng|sẽ|phấn đấu|dự kiến|phải))* kết nạp)"
)


def field_before(line: Line, at: int) -> str:
    """The field that the text spoke of last before ``at``: what `khu vực này` means, or whom `lực lượng này`."""
    persons = _OF_PERSONS.match(line.low, at) or _OF_PERSONS_BEFORE.search(line.low, max(0, at - _NEAR), at)
    named = list((_PERSONS_NAMED if persons else _FIELD_NAMED).finditer(line.low, max(0, at - _BACK), at))
    if not named or (len(named) > 1 and _together(line, named[-2], named[-1])):
        return "all"
    return named[-1].lastgroup or "all"


def _together(line: Line, one: re.Match[str], other: re.Match[str]) -> bool:
    """`công nhân và thanh niên`: two groups at once are none."""
    return one.lastgroup != other.lastgroup and line.low[one.end() : other.start()] in {", ", " và ", ", và "}


_BACK = 240  # characters
_NEAR = 24  # characters of `lực lượng này đã cũng`
_OF_PERSONS = re.compile(r"[^,;.:]{0,40}?(?<!\w)(?:lực lượng|đối tượng|nhóm|giới) (?:này|ấy|đó)(?!\w)")
_OF_PERSONS_BEFORE = re.compile(r"(?<!\w)(?:lực lượng|đối tượng|nhóm|giới) (?:này|ấy|đó)(?!\w)[^,;.:]*\Z")
_FIELD_NAMED = re.compile(
    r"(?<!\w)(?:(?P<business>doanh nghiệp|kinh tế tư nhân|ngoài quốc doanh)|(?P<rural>nông thôn|khu dân cư|thôn, bản|thôn, xóm)|(?P<armed_forces>lực lượng vũ trang|quân đội)|trường học|cơ quan|(?<!tác )xã(?! hội)|phường)(?!\w)"
)
_PERSONS_NAMED = re.compile(
    r"(?<!\w)(?:(?P<armed_forces>lực lượng vũ trang|dân quân|tự vệ|dự bị động viên|quân nhân|bộ đội|công an(?: xã| viên)?)|(?P<youth>thanh niên|đoàn viên|tuổi trẻ)|(?P<worker>công nhân|người lao động)|(?P<student>học sinh|sinh viên)|(?P<female>phụ nữ)|(?P<religious>người có đạo|đồng bào (?:có đạo|công giáo)|giáo dân|tín đồ)|(?P<farmer>nông dân|ngư dân)|(?P<teacher>giáo viên)|(?P<business>chủ doanh nghiệp|doanh nhân)|(?P<official>trưởng thôn|cán bộ xã)|trí thức|cựu chiến binh|người cao tuổi)(?!\w)"
)


_HAS = re.compile(
    r"(?:\A|[;.:,] ?|(?<!\w)(?:và|còn|song|nhưng) )[\s–+*•-]*(?:(?:trong đó|hiện nay|hiện|đến nay|cụ thể),? )?"
    r"(?:(?:riêng|tính riêng|còn|ở|tại|trong|thuộc|đối với)(?: (?:ở|tại|trong|các|khối|khu vực|loại hình|địa bàn))*|các|khối|khu vực) (?:(?:chi bộ|đảng bộ|tổ chức đảng|tổ chức cơ sở đảng)(?:,? (?:và )?(?:chi bộ|đảng bộ))?(?: (?:ở|tại|trong|thuộc|các|khối|khu vực|loại hình))* )?"
    r"(?P<field>(?P<business>(?:doanh nghiệp|dn|kinh tế tư nhân|hợp tác xã|(?<=các )khu công nghiệp)(?: (?:ngoài khu vực nhà nước|ngoài nhà nước|ngoài quốc doanh|tư nhân|khu vực tư nhân|nhà nước|có vốn đầu tư nước ngoài))?)"
    r"|(?P<rural>nông thôn|khu dân cư|địa bàn dân cư|thôn, bản|thôn, buôn|thôn, xóm|ấp, khu phố|ấp, khóm|thôn, tổ dân phố|tổ dân phố|(?<=các )(?:thôn|bản|ấp|buôn|xóm|làng|khu phố))"
    r"|(?P<school>trường học|đơn vị trường học|nhà trường(?! có))"
    r"|(?P<agency>cơ quan, đơn vị|cơ quan hành chính|lực lượng vũ trang|(?<=khối )cơ quan))"
    r"(?: này)? (?:(?:trên địa bàn|của huyện|của tỉnh|trong huyện|trong tỉnh|toàn huyện|toàn tỉnh|(?:của|thuộc|ở|trên địa bàn) (?:huyện|tỉnh|thị xã|thành phố|quận|xã|phường)(?: [^\W\d]+){1,4}?) )?(?:(?:hiện|hiện nay|nay|đã|chỉ|mới|cũng) )*(?:có|gồm|thành lập được)(?= )"
)
_LEAVES = re.compile(r"[;.:]|(?<!\w)(?:toàn|cả|(?<!có )(?<!với )(?<!gồm )tổng|trong khi|còn|nâng|đưa)(?!\w)")


def field_that_has(line: Line, fig: Figure) -> str:
    """`Riêng doanh nghiệp ngoài nhà nước có 14 chi bộ với 167 đảng viên`: the field in which what is counted stands, or ``all``."""
    before = line.low[line.start : fig.number.bound_start]
    for said in _HAS.finditer(before):
        named = any(m.name and m.start >= line.start + said.end() for m in fig.names)
        if not named and not _LEAVES.search(before, said.end()):
            return next(k for k in ("business", "rural", "school", "agency") if said[k])
    fronted = _FRONTED.match(before)
    if fronted is None or ";" in before[fronted.end() :] or len({m.name for m in line.mentions if m.name}) > 1:
        return "all"
    return next(k for k in ("business", "rural", "school", "agency") if fronted[k])


# Ở khối doanh nghiệp, | thị xã A có 230 đảng viên
_FRONTED = re.compile(
    r"[\W\d]*(?:riêng )?(?:ở|tại|trong|về|đối với)(?: (?:các|khối|khu vực|loại hình|lĩnh vực))* (?:(?P<business>doanh nghiệp|dn|kinh tế tư nhân|hợp tác xã|khu công nghiệp)|(?P<rural>nông thôn|khu dân cư|địa bàn dân cư|thôn, bản)|(?P<school>trường học|đơn vị trường học|nhà trường)|(?P<agency>cơ quan, đơn vị|cơ quan hành chính|cơ quan))"
    rf"{_SORT}, "
)

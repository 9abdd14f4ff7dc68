"""The words that open a mention: kinds of places, bodies of the Party, sorts of organisations, and what may stand around them."""

import re

from tasks.facts.fact import Level
from tasks.facts.organisation_names import SYLLABLE
from tasks.text.words import listed

NUMBERED = re.compile(r"(?:số )?\d{1,2}(?:[A-Ea-e](?!\w)|(?![\d.,]*\d))(?! ?%)")

LEVELS: dict[str, Level] = {
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu", "tt", "p", "tt.", "p.", "x.", "x"), "commune"),
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố", "tp", "tp.", "tx", "tx.", "q", "q.", "h.", "h"), "district"),
    "tỉnh": "province",
    **dict.fromkeys(("huyện ủy", "quận ủy", "thị ủy", "thành ủy"), "district"),
    "tỉnh ủy": "province",
    **dict.fromkeys(("huyện đoàn", "quận đoàn", "thị đoàn", "thành đoàn"), "district"),
    "tỉnh đoàn": "province", "xã đoàn": "commune",
}  # fmt: skip
VILLAGES = "tổ dân phố|nóc|phum|khu dân cư|khu phố|khối phố|tiểu khu|thôn|bản|làng|xóm|ấp|buôn|bon|sóc|khóm|khu vực|khu|khối|tổ|tdp|plei|đội sản xuất|đội"
VILLAGE = re.compile(VILLAGES)
# organisations that are spoken of by themselves
HEADS = (
    "trường|đại học|đh|học viện|cao đẳng|phân hiệu|phân viện|tổng công ty|công ty|ctcp|cty|tập đoàn|sở|công an|cảnh sát biển|quân sự|bộ đội biên phòng|bđbp|bộ chỉ huy"
    "|ban chỉ huy|ban chqs|bộ chqs|bệnh viện|nông trường|lâm trường|khoa|chi cục|cục|kho bạc|ngân hàng|hợp tác xã|htx|đồn biên phòng|đồn(?! (?:đại|đoán|thổi|trú|điền))|đoàn kinh tế|nhà máy|xí nghiệp"
    "|các khu công nghiệp|các khu chế xuất|các khu kinh tế|các kcn|các kcx|các kkt|ban quản lý|tòa án|viện kiểm sát|viện|quân khu|quân đoàn|binh đoàn|sư đoàn|trung đoàn"
    "|lữ đoàn|tiểu đoàn|đại đội|hải đội|trung tâm y tế|ttyt|trung tâm (?:gdnn|gdtx)|trung tâm giáo dục (?:nghề nghiệp|thường xuyên)|bưu điện|điện lực|truyền tải điện|viễn thông|trại (?:tạm )?giam|thpt|thcs|cảng|biên phòng"
)
# those that are the place's own, or another's, unless a body of the Party is named before them
PARTY_HEADS = (
    "nhà (?:tù|lao|đày)|hội|nghiệp đoàn|lực lượng vũ trang|llvt|khu công nghiệp|khu chế xuất|khu kinh tế|khu công nghệ|cụm công nghiệp|ccn|kcn|phòng|ủy ban nhân dân|ủy ban|công đoàn|các cơ quan(?= (?:đảng|tham mưu|chính quyền|hành chính|khối|tỉnh|huyện))|đội(?= (?:xe|cảnh sát|thuế|quản lý|kiểm|thi hành|nghiệp vụ|điều tra|trật tự|khai thác|cơ giới|bảo vệ))|ban|văn phòng|trung tâm|trạm|hạt|đài|cơ quan|ubnd|hđnd|mặt trận|mttq|thanh tra|báo và phát thanh|báo|chi nhánh|đoàn|liên đoàn|hải quan|kiểm lâm|vườn|thuế"
    "|bảo hiểm|doanh nghiệp|thi hành án|vnpt|viettel|agribank|vietcombank|vietinbank|bidv|mobifone|petrolimex|tổng cục|vùng|siêu thị|thư viện|bảo tàng|nhà văn hóa|nhà khách|khách sạn|phân xưởng|liên hiệp|liên minh|quỹ|chung cư"
)
PARTY_HEAD = re.compile(rf"(?:{PARTY_HEADS})(?!\w)")
# heads that also begin with a small letter before a name: công ty Hoàng Long, trường THPT X
SMALL_HEADS = re.compile(
    r"(?:trường(?: (?:thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|trung học)?)?|công ty(?: (?:cổ phần|tnhh))?|tổng công ty|bệnh viện|trung đoàn|sư đoàn|lữ đoàn|binh đoàn"
    r"|tiểu đoàn|đại đội|nhà máy|xí nghiệp|hợp tác xã|htx|đồn biên phòng|tập đoàn|học viện|nông trường|lâm trường)(?!\w)"
)
# one of these spoken of again: nay công ty có 12
SPOKEN_OF = re.compile(
    r"(?:trường|công ty|xí nghiệp|nhà máy|bệnh viện|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn|đồn|hợp tác xã|nông trường|lâm trường|tập đoàn|tổng công ty|trung tâm|chi cục|cục|sở|viện|khoa|học viện|ngân hàng|điện lực|bưu điện|cảng|trại giam)"
    r" (?:đã |hiện |mới |chỉ |nay |cũng |vừa |còn )*(?:có|kết nạp|phát triển|giới thiệu|bồi dưỡng|phấn đấu|cử|mở|khai giảng|bế giảng|tổ chức|công nhận|đề nghị)(?!\w)"
)
# whose own cell follows
HAS_CELL = re.compile(
    r",? (?:cũng |đã |đều |nay |mới |vừa |hiện )*(?:có|lập được|lập|thành lập được) (?:một )?chi bộ(?!\w)"
)
PART_OF_WORD = re.compile(r"(?:hội|thị|môi|nông|lâm|công|hiện|quảng|đại|khai|lập|chủ|điểm|các|những|nhiều|một số|\d) $")
# words that say what a unit is like, between its kind and its name: huyện biên giới Kỳ Sơn
_TRAIT = (
    r"(?:biên giới|miền núi|vùng cao|vùng sâu|vùng xa|rẻo cao|hải đảo|ven biển|nghèo|mới|đảo|trung du|vùng biển|biển|bãi ngang|vùng biên|vùng ven|ven đô|cù lao|thuần nông|ngoại thành|nội thành|đặc biệt khó khăn|khó khăn|kinh tế mới"
    r"|anh hùng|cửa khẩu|cửa ngõ|nông thôn mới|vùng đồng bào|vùng lúa)"
)
TRAITS = re.compile(
    rf"(?:{_TRAIT}(?:,? (?={_TRAIT})| ))*"
)  # a comma only before another: 11 huyện miền núi, | Bá Thước
# what parts of a hospital or a firm are called by: Chi bộ Khối Ngoại, Chi bộ Khối Cận lâm sàng, Đảng bộ Khối Kỹ thuật; no quarters of a town
_PARTS_DO = r"(?:cận )?lâm sàng|hậu cần|văn phòng|gián tiếp|nghiệp vụ|kỹ thuật|dược|điều dưỡng|hồi sức|chức năng|phòng ban|phòng chức năng|sản xuất|kinh doanh|vận hành|phục vụ|(?:hệ )?(?:nội|ngoại)(?= khoa| trú| tổng hợp| [-–] |,? (?:và )?(?:nội|ngoại|nhi|sản)(?!\w)|[.,;:)(\n]|\Z| (?:có|hiện|đã|mới|là|với|kết nạp|giới thiệu|được|chỉ|cũng|gồm))"
PART_OF_BODY = re.compile(rf"khối (?:{_PARTS_DO})(?!\w)")
HEAD = re.compile(
    rf"(?<!\w)(?:(?P<all>toàn|cả) )?(?:(?:ban thường vụ|ban chấp hành|btv|bch|thường trực|(?:ban )?chi ủy(?= chi bộ )) )?"
    rf"(?:(?P<seat>(?:huyện|quận|thị|thành|tỉnh) ủy(?! viên(?!\w))|(?:huyện|quận|thị|thành|tỉnh|xã) đoàn(?! (?:kết|viên)))|(?:(?P<body>đảng bộ|đảng ủy|chi bộ|chi ủy) (?:nhỏ |cơ sở |nòng cốt |lâm thời )?)?"
    rf"(?P<kind>(?P<bloc>khối(?= (?:các|cơ quan|doanh nghiệp|đảng|nội chính|dân|(?:ccq|cq|dn|dnnn|cqdn|cq ?[&-] ?dn)(?!\w)))|(?:(?<=bộ )|(?<=ủy ))khối(?= (?:kinh tế|trường|giáo dục|ngành|nông|công thương|văn hóa|sự nghiệp|hành chính|y tế|mặt trận|đoàn thể|doanh nhân|(?:{_PARTS_DO})(?!\w))))|thị xã|thị trấn|đặc khu|thành phố|(?:huyện|quận|tỉnh)(?! ủy viên(?!\w))|phường|xã(?! (?:hội|viên|giao|luận|thuyết|tắc|đội)(?!\w))|t\.?p\.?|tx\.?|t\.x\.?|tt\.?|t\.t\.?|[hqpx]\.|(?:{HEADS})|(?:{PARTY_HEADS})(?= |, ubnd)|(?:{VILLAGES}))"
    rf"|(?P<only>đảng bộ|đảng ủy(?! viên(?!\w))|chi bộ|chi ủy(?! viên(?!\w)))|(?P<self>đơn vị|địa phương|chúng tôi|nhà trường)|(?P<nation>cả nước|toàn quốc|nước ta(?= (?:(?:hiện|nay|đã|mới|chỉ|vẫn|đang) )*(?:có|còn|kết nạp)(?!\w))|toàn đảng(?! viên)|đảng (?:ta|cộng sản (?:việt nam|đông dương))(?= (?:có|đã|hiện|kết nạp|còn|nay|chỉ|mới))))(?:(?<=\.)|(?!\w))"
)
# A mention begins with one of these words; looking them up is ten times as fast as trying the whole expression at each word.
WORD = re.compile(r"\w+")
FIRST_WORDS = listed(
    "toàn cả nước ban btv bch thường huyện quận thị thành tỉnh xã đặc h q p x đảng chi khối phường tp t tx tt đơn địa chúng nhà"
) | frozenset(head.split()[0] for heads in (HEADS, PARTY_HEADS, VILLAGES) for head in heads.split("|"))
# a count, not the end of a day or year: 12 xã, but năm 2018 huyện
COUNT = r"(?<![\d/.-])(?<!tháng )(?<!ngày )(?<!năm )(?<!quý )\d{1,3}"
# regions and the like that are no unit
REGIONS = frozenset(
    region.replace("_", " ")
    for region in listed(
        "tây_nguyên tây_bắc đông_bắc việt_bắc nam_bộ tây_nam_bộ đông_nam_bộ bắc_bộ trung_bộ miền_trung việt_nam cộng_sản bác_hồ đồng_bằng tây_nam biên_giới"
    )
)
# a plural or a kind in general: mỗi xã, 13 xã, cấp huyện, đảng bộ xã, thị trấn
GENERAL = re.compile(
    rf"(?:các|những|mỗi|từng|nhiều|một số|số|cấp|cụm|liên|hai|ba|bốn|(?<!mỗi )(?<!hằng )(?<!hàng )(?<!cả )(?<!từng )(?<!nhiều )(?<!những )(?<!trong )(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?<!mấy )(?<!một )(?<!các )(?<!cuối )(?<!đầu )(?<!giữa )(?<!hết )(?<!nửa )(?<!quân )năm|mấy|một|vài|giữa|cơ quan|y tế|cán bộ|{COUNT}|ngoài|đa số|nơi|liên|công an|dân quân|khối|trạm|chức|chuyên trách|đoàn|kết nghĩa|chính trị|ủy ban|(?<!đại )hội|trung tâm|phòng|ban|tuyên giáo|kiểm tra|dân vận|lãnh đạo|mặt trận|nhân dân|viện|trường|thanh niên|phụ nữ|nông dân|chiến binh|ngành|nhất nhì|nhì) $"
)
# a village's own number: whatever follows it but what villages have so many of: thôn X 2 | mỗi năm đều ..., not thôn X 2 | hộ nghèo
AFTER_NUMBER = re.compile(
    r"[,.):;\n”\"]|\Z| [(–-]| (?:tổ chức|năm(?= \d{4}| nay| ngoái| qua| trước| vừa))(?!\w)"
    r"| (?!(?:đảng viên|đồng chí|đ/c|người|quần chúng|hộ|gia đình|nhân khẩu|khẩu|em|cháu|chị|anh|nữ|nam|chi bộ|đảng bộ|lớp|học (?:viên|sinh)|sinh viên|đoàn viên|hội viên|cán bộ|công (?:nhân|trình|chức|an)|giáo viên"
    r"|tổ|nhóm|ngày|năm|tháng|giờ|tuổi|km|m|mét|ha|kg|tấn|tạ|triệu|nghìn|ngàn|tỷ|trăm|chục|con|cây|căn|nhà|ngôi|cái|chiếc|mô hình|thôn|bản|ấp|làng|buôn|xóm|khu|trường hợp|hồ sơ|suất|phần|lần|lượt|đại biểu|thành viên"
    r"|cấp ủy|ủy viên|thanh niên|phụ nữ|nông dân|bí thư|dân tộc|thành phần|giáo dân|tín đồ|già|điểm|tiêu chí|chỉ tiêu|cơ sở|đơn vị|doanh nghiệp|hợp tác|trang trại|cấp|loại|bậc|héc|hec|tuyến|chữ|cụ|ông|bà|vụ|đội|dòng|cặp|bộ|mùa|quý|tuần|phút|lao động|chiến sĩ|chỗ|nơi|vị|tàu|xe|thuyền|ghe|máy|giường|phòng|chuyến|thợ|ngư dân|xã viên|nhân viên|bác sĩ|kỹ sư|cầu thủ|vận động viên|diễn viên|nhiệm kỳ|khóa|khoá|kỳ|thế hệ|tốt|rõ)(?!\w))(?=[^\W\d])"
)
# kinds in a row say no unit: 36 xã, thị trấn
KINDS_BEFORE = re.compile(
    r"(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|thị)(?: ủy| uỷ)?(?:,| và| hoặc|/| ?-|;) ?(?:đảng bộ |đảng ủy )?$"
)
DOTTED = {"t.p": "tp", "t.x": "tx", "t.t": "tt"}
COUNTED = re.compile(r" (?:chi bộ|đảng bộ|đảng viên|đồng chí|tổ chức cơ sở|người|khu phố|quần chúng|lớp|nữ|hộ)(?!\w)")
# chi bộ xóm 33; chi bộ trường học 8: kinds of cells, each with its count
COUNTED_CELLS = re.compile(rf"[;,] (?:và |còn )?(?:số )?(?:chi bộ )(?!{VILLAGES})\w+ (?:\w+ ){{0,2}}(?:có |là )?\d")
KINDS_OF_BODY = re.compile(r"(?:cơ quan|quân sự|công an|trường học|y tế|doanh nghiệp|biên phòng), $")
OFFICE_BEFORE = re.compile(r"(?:trưởng|già|phó) $")
OF_ANOTHER = re.compile(r" (?:của|trong|thuộc|trực thuộc|ở) ")  # Chi bộ của xã cũng tăng
# a given name of one syllable: chi bộ của Tú
OF_GIVEN_NAME = re.compile(
    rf" của {SYLLABLE}(?= (?:đã |hiện |mới |vừa |cũng |chỉ )*(?:có|kết nạp|giới thiệu|còn)(?!\w))"
)
OF_SOMEBODY = re.compile(
    r" của (?:ông|bà|anh|chị|cụ|mình|tôi|chúng tôi|họ|bản|thôn|ấp|làng|buôn)(?!\w)"
)  # Chi bộ của ông
# a word of two syllables with a capital that is a field or a body, no village's name: khu vực Nhà nước, khối Mặt trận
NO_VILLAGE = re.compile(
    r"(?:nhà nước|nhà trường|mặt trận|chính quyền|đoàn thể|đảng|giáo dục|kinh tế|văn hóa|văn xã|y tế|hành chính|sự nghiệp|nội chính|tư pháp|doanh nghiệp|dn|fdi|trường học|cơ quan|dân vận|công tác|công an|công nghiệp"
    r"|công đoàn|nông nghiệp|nông lâm|nông thôn|thương mại|dịch vụ|sản xuất|khoa học|kỹ thuật|lực lượng|quân sự|quốc phòng|đồng bằng|duyên hải|thanh niên|phụ nữ|trung ương|tuyên truyền|covid|tây bắc|đông bắc|miền núi"
    # cô Hà (tổ Toán): whoever teaches the same
    r"|toán|ngữ văn|vật lý|hóa học|sinh học|lịch sử|địa lý|ngoại ngữ|tiếng anh|tin học|thể dục|tự nhiên|xã hội|chuyên môn|văn phòng)(?!\w)"
)
# the district's centre for courses, which acts for it
CENTRE = re.compile(
    r"(?:trung tâm|tt) (?:bồi dưỡng |bd)?(?:lý luận )?(?:chính trị|ct) (?P<kind>huyện|quận|thị xã|thành phố)(?!\w)"
)
WITH_CENTRE = re.compile(r"(?<!\w)(?:với|do|của|tại|ở|cùng|về|đến|ra|lên|qua|bởi|giám đốc|tới|cho) \Z")
OF_THE_PLACE = re.compile(
    r"khối|các khu|công an|quân sự|lực lượng vũ trang|llvt|biên phòng|bộ đội|bđbp|bộ chỉ huy|ban chỉ huy|bộ chqs|ban chqs"
)
PLACE_LAST = re.compile(r"(?:tỉnh|huyện|quận|thị xã|thành phố|thị trấn|phường|xã)\Z")
SUBJECT = re.compile(
    r" (?:này |mình |ta |tôi |ấy )?(?:đã |hiện |mới |chỉ |nay |cũng |vừa |vẫn |đang |lại )*(?:có|kết nạp|còn) "
)
# where a village without its name may be what a clause is about, and where kinds of villages only stand in a row
VILLAGE_BEGINS = re.compile(
    r"(?:\A|[.,;:!?\n\"“”(–-] ?|(?<!\w)(?:nay|và|còn|thì|cả|là|song|nhưng|khi|mà|rồi|sau|toàn|qua|này|năm|đó|\d{4}|trước|ngoái) )\Z"
)
VILLAGES_BEFORE = re.compile(rf"(?<!\w)(?:{VILLAGES}),? (?:và )?\Z")
VILLAGES_BEHIND = re.compile(rf"(?:,| và| hoặc|/| -) ?(?:{VILLAGES})(?!\w)")
# words with a capital that begin no name of a place
NOT_OF_PLACES = frozenset({"Đảng", "TW", "T.Ư"})
SHORT_KINDS = frozenset({"tt", "tx", "h", "q", "p", "x"})
# behind TT these are a centre's (TT Y tế, TT GDTX)
NO_PLACES = NOT_OF_PLACES | listed(
    "Y GDTX GDNN Giáo Bồi Dạy Văn Khuyến Kỹ Huấn Dịch Nghiên Ngoại Tin Truyền Công Kiểm Phát Bảo"
)
# (TSVM, VMTD: trong sạch vững mạnh, vững mạnh toàn diện; DN: doanh nghiệp; Nhà of Nhà trường)
NO_NAMES = frozenset(
    [
        "Đảng",
        "TW",
        "T.Ư",
        "Trung",
        "Đoàn",
        "TSVM",
        "VMTD",
        "DN",
        "NTM",
        "HTCT",
        "Nhà",
        "HTXSNV",
        "HTTNV",
        "HTNV",
        "KHTNV",
    ]
)
PLURAL = re.compile(rf"(?:các|những|hai|ba|bốn|mấy|một số|nhiều|{COUNT}) (?:đảng bộ |chi bộ |đảng ủy )?$")

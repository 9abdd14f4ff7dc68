"""Who is taken into the militia or leaves it, which is no admission to the Party: `lễ kết nạp 25 chiến sĩ dân quân`."""

import re

from tasks.facts.figures import Figure, Line


def into_the_militia(line: Line, fig: Figure) -> bool:
    """`kết nạp 310 dân quân và giải ngạch 270`, `kết nạp vào dân quân 15 công dân`: of the militia where no word is of the Party."""
    said = line.low[line.start : line.end]
    if "giải ngạch" in said and "đảng viên" not in said:
        return True  # chốt danh sách 19/19 thanh niên được kết nạp mới, giải ngạch cho 22 đồng chí
    if "dân quân" not in said and "tự vệ" not in said:
        return False
    if _NEW_RANKS.match(line.low, fig.number.end) is not None:
        return True
    if _OF_PARTY.search(said) is not None or _GROWS.search(line.low, 0, max(0, line.low.find("\n"))) is not None:
        return _INTO_IT.search(line.low, line.start, fig.number.bound_start) is not None
    return (
        "giải ngạch" in said
        or _TO_MILITIA.search(line.low, line.start, fig.number.bound_start) is not None
        or _MILITIA.match(line.low, fig.number.end) is not None
    )


# what the page is about by its title: Phát triển đảng viên trong lực lượng dân quân
_GROWS = re.compile(r"(?<!\w)(?:(?:phát triển|vào) đảng|đảng viên)(?!\w)")
_FORCE = r"(?:lực lượng )?(?:dân quân|tự vệ)"
_TO_MILITIA = re.compile(rf"(?<!\w)kết nạp(?: mới)?(?: vào)? {_FORCE}[^,;.:]*\Z")
_INTO_IT = re.compile(rf"(?<!\w)kết nạp(?: mới)? vào {_FORCE}[^,;.:]*\Z")
_MILITIA = re.compile(
    rf"(?: (?:cán bộ|chiến sĩ|đồng chí|công dân|thanh niên),?)*(?: vào| gia nhập)? {_FORCE}(?! (?:vào|đứng|được) )"
)
# whoever holds the ceremony: Đảng ủy, UBND xã tổ chức lễ kết nạp 25 | chiến sĩ dân quân nòng cốt
_NEW_RANKS = re.compile(
    rf" (?:(?:đồng chí|công dân|thanh niên|cán bộ|chiến sĩ),? )*(?:(?:dự kiến |sẽ |được |chuẩn bị )*kết nạp (?:mới )?vào )?{_FORCE}(?: tự vệ)?(?: (?:năm thứ nhất|mới|nòng cốt|cơ động|tại chỗ|thường trực)(?! vào| được| đứng| vinh)(?=[.,;:)\n ]|\Z)|(?<=quân)(?= năm \d{{4}}))(?! vào đảng)"
    rf"| (?:(?:đồng chí|công dân|thanh niên|cán bộ|chiến sĩ),? )+(?:dự kiến |sẽ |được |chuẩn bị )*kết nạp (?:mới )?vào {_FORCE}"
)
_OF_PARTY = re.compile(r"(?<!\w)(?:đảng|chi bộ|cấp ủy|quần chúng|huyện ủy|thành ủy|thị ủy|quận ủy)(?!\w)")

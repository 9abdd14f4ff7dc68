"""Rows of a table that are shares: poor households, grades of the yearly rating (`Tỷ lệ hộ nghèo (%) | 12 | 13,2`)."""

import re

_POOR = re.compile(r"(?<!\w)(?:hộ nghèo|tỷ lệ nghèo)(?!\w)")
_NO_RATE = re.compile(r"cận nghèo|giảm|thoát nghèo|tái nghèo|dân tộc|số hộ|so với")
_SAYS_SHARE = re.compile(r"(?:tỷ|tỉ) lệ ")
_GRADES = (
    ("failed", re.compile(r"không hoàn thành|chưa hoàn thành|yếu kém")),
    ("excellent", re.compile(r"xuất sắc")),
    ("good", re.compile(r"hoàn thành tốt")),
    ("fair", re.compile(r"hoàn thành")),
    ("clean_strong", re.compile(r"trong sạch,? vững mạnh|tsvm")),
)
_RATED = re.compile(r"(?<!\w)(?:(đảng viên)|chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|tccsđ|tccs đảng)(?!\w)")


def share_of_row(name: str, row: str) -> tuple[str, str] | None:
    """Metric and segment of a row that is a share.

    Args:
        name: the folded name of the row.
        row: all of it, folded: a cell of its own may say that its numbers are percentages.
    """
    if "%" not in row and _SAYS_SHARE.match(name) is None:
        return None
    if _POOR.search(name) is not None and _NO_RATE.search(name) is None:
        return "poverty_rate", "all"
    rated = _RATED.search(name)
    grade = next((grade for grade, said in _GRADES if said.search(name)), "") if rated is not None else ""
    if rated is None or not grade:
        return None
    return ("members_rated_share" if rated[1] else "orgs_rated_share"), grade

"""Tables whose rows say of what the numbers are: what is counted, kinds of classes, grades of the yearly rating."""

import re
from dataclasses import replace

from tasks.facts.drafts import OF_MEMBERS
from tasks.facts.table_heads import Column, counted_in_all, grade_of, group_of, meaning, whom_rated
from tasks.facts.table_shares import share_of_row

# heads of the column of names: below them stand kinds of classes, or grades
GRADES_BELOW = re.compile(
    r"(?:mức|mức độ|loại|xếp loại|mức xếp loại|phân loại|kết quả xếp loại|kết quả|chất lượng|nội dung)(?: (?:xếp loại|đánh giá|hoàn thành))?"
)
CLASSES_BELOW = re.compile(
    r"(?:(?:tên|loại|loại hình|các|nội dung|chương trình) )*(?:lớp|khóa|lớp học|lớp bồi dưỡng|chương trình|bồi dưỡng)"
)
_BROKEN_DOWN = frozenset({"members_admitted", "members_total", "members_confirmed", "candidates_identified"})
_ALL = re.compile(r"(?:tổng (?:số|cộng)|chung|toàn (?:huyện|đảng bộ|tỉnh))\W*")


def row_column(name: str, above: Column | None, column: Column, said: str, row: str) -> Column:
    """What a number means where the rows are what is counted: `Kết nạp đảng viên | 120 | 131`.

    Args:
        name: the folded name of the row.
        above: what the row above counts, which `trong đó: nữ` is a part of.
        column: what its head says: a time, the plan, the result or a share of the plan.
        said: the folded words above the table.
        row: the folded row.
    """
    if (share := share_of_row(name, row)) is not None:
        told = column.metric in {"members_admitted", "members_total", "admission_target"}
        return Column(*share, column.time, column.metric == "admission_target") if told else Column("")
    own = row_meaning(name, above, said)
    if own is None:
        return Column("")
    if column.metric in {"admission_target", "target_attainment"}:
        whole = own.metric == "members_admitted" and (own.segment == "all" or column.metric == "admission_target")
        return replace(column, segment=own.segment) if whole else Column("")
    return replace(own, time=column.time) if column.metric in OF_MEMBERS else Column("")


def row_meaning(name: str, above: Column | None, said: str = "") -> Column | None:
    """What the name of a row counts; the first of all, what is said above the table."""
    if above is None and _ALL.fullmatch(name):
        return Column(counted_in_all(said)) if counted_in_all(said) else None
    metric, segment = meaning(name)
    group = group_of(name)
    if metric == "target_attainment" or "%" in name:
        return None
    if not metric and group != "all" and above is not None and above.metric in _BROKEN_DOWN:
        return Column(above.metric, group)
    return Column(metric, segment or group) if metric else None


def class_column(name: str, column: Column) -> Column:
    """What a number means in a table of classes, whose rows are their kinds: `Nhận thức về Đảng | 4 | 268`."""
    kind = next((kind for kind, said in _KINDS_OF_CLASS if said.search(name)), "")
    return replace(column, segment=kind) if kind and column.metric.startswith("training_") else Column("")


_KINDS_OF_CLASS = (
    ("new_member", re.compile(r"đảng viên (?:mới|dự bị)")),
    (
        "awareness",
        re.compile(
            r"(?:nhận thức|tìm hiểu) về đảng|cảm tình đảng|đối tượng (?:kết nạp )?đảng|kết nạp đảng|phát triển đảng"
        ),
    ),
    (
        "other",
        re.compile(
            r"(?:nghiệp vụ|kỹ năng|công tác)[^|]*(?:đảng|cấp ủy|chi ủy|bí thư|tuyên giáo|kiểm tra|dân vận)|cấp ủy|bí thư chi bộ"
        ),
    ),
    ("political_theory", re.compile(r"lý luận chính trị|llct|(?:sơ|trung) cấp")),
)


def grade_columns(cells: list[str], said: str) -> tuple[Column, ...]:
    """The columns of a table whose rows are grades: only shares have a metric, and only where those rated are told (``said``)."""
    whom = whom_rated(said)
    return tuple(Column(whom if whom and _SHARE.search(cell) else "") for cell in cells)


_SHARE = re.compile(r"%|(?:tỷ|tỉ) lệ")


def grade_column(name: str, column: Column) -> Column:
    """What a share means in such a table: `Hoàn thành tốt nhiệm vụ | 205 | 82,0`."""
    grade = grade_of(name)
    return replace(column, segment=grade) if grade and column.metric else Column("")

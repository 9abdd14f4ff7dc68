"""Tables whose rows say of what the numbers are: kinds of classes, grades of the yearly rating."""

import re
from dataclasses import replace

from tasks.facts.table_heads import Column, grade_of, whom_rated

# heads of the column of names: below them stand kinds of classes, or grades
GRADES_BELOW = re.compile(
    r"(?:mức|mức độ|loại|xếp loại|mức xếp loại|phân loại|kết quả xếp loại|kết quả|chất lượng|nội dung)(?: (?:xếp loại|đánh giá|hoàn thành))?"
)
CLASSES_BELOW = re.compile(
    r"(?:(?:tên|loại|loại hình|các|nội dung|chương trình) )*(?:lớp|khóa|lớp học|lớp bồi dưỡng|chương trình|bồi dưỡng)"
)


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

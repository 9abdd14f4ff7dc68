"""Tables of classes: what the name of a row says of which kind its numbers are."""

import re
from dataclasses import replace

from tasks.facts.table_heads import Column


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

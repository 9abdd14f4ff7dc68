"""Learners of a class that is named and not counted: which class stands before them, past the number that it goes by."""

import re

from tasks.facts.class_kinds import kind_after
from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line

# those who joined the Party together, no class: Lớp đảng viên Hồ Chí Minh
OF_MEMBERS = re.compile(r" đảng viên (?!mới|dự bị|kết nạp)")
# 12 đồng chí học cao cấp lý luận chính trị, 31 đồng chí học trung cấp; but trung cấp nghề, đại học, nghiệp vụ kế toán
COURSE_LEVEL = re.compile(r" (?:(?:các|lớp|hệ) )*(?:sơ|trung|cao) cấp(?!\w)")
OF_A_TRADE = re.compile(
    r" (?:(?:các|lớp|hệ) )*(?:(?:sơ|trung|cao) cấp (?:nghề|chuyên|y |dược|kế toán|nông|luật|hành chính|quản lý)|đại học|cao đẳng|thạc sĩ|sau đại học|tiến sĩ|chuyên môn|ngoại ngữ|tin học)"
)
# a class without the word: tổ chức bồi dưỡng nhận thức về Đảng cho 227 quần chúng
_TAUGHT = re.compile(r"(?:bồi dưỡng|tập huấn|khai giảng)(?: \w+){0,9} cho(?: hơn| gần| trên| khoảng)? \Z")


# Lễ kết nạp đảng viên mới “Lớp Hồ Chí Minh” cho 3 quần chúng: no class either
_JOINED_TOGETHER = re.compile(r"kết nạp(?: đảng viên)?(?: mới)?,? [“\"'(]?lớp ")


def _left_of_numbering(line: Line, fig: Figure) -> list[Cue]:
    """The words before the learners, past the number that the class goes by: `lớp nhận thức về Đảng khóa 2 năm 2012 cho 245 người`."""
    start = fig.window_start
    for numbering in reversed(line.figures[: fig.index]):
        if not _NUMBERING.search(line.low, numbering.window_start, numbering.number.start):
            break
        start = numbering.window_start
    if start == fig.window_start:
        return fig.left
    return [c for c in line.cues if start <= c.start and c.end <= fig.number.bound_start]


_NUMBERING = re.compile(r"(?<!\w)(?:khóa|khoá|đợt|lần|lần thứ|kỳ)(?: học)?(?: thứ)? \Z")


def class_named(line: Line, fig: Figure) -> str | None:
    """The kind of the class named before its learners, empty where its name says none; null where none is named so.

    `Lớp bồi dưỡng nhận thức về Đảng khóa I có 66 học viên`: a class without a number of its own.
    """
    if _JOINED_TOGETHER.search(line.low, fig.window_start, fig.number.bound_start):
        return None
    left = _left_of_numbering(line, fig)
    at = next(
        (
            c
            for c in reversed(left)
            if line.low[c.start : c.end] in {"lớp", "lớp học"} and not line.low.startswith(" thứ ", c.end)
        ),
        None,
    )
    if at is not None and OF_MEMBERS.match(line.low, at.end):
        return None
    if at is None:
        at = next((c for c in reversed(fig.left) if "classes" in c.roles), None)
        taught = at is not None and _TAUGHT.search(line.low, max(line.start, at.start - 12), fig.number.bound_start)
        return kind_after(line, at.start, fig.number.start) if at is not None and taught else None
    said = any(  # lớp bồi dưỡng ...: what a class is called is no verb
        c.start > at.end + 1 and c.roles.get("before", "have") in {"propose", "identify", "confirm"} for c in left
    )
    if said or ";" in line.low[at.end : fig.number.start]:
        return None
    if not re.search(
        r"(?:có|cho|với|gồm|của|dự của|gia của|thu hút)\s*\Z", line.low[fig.window_start : fig.number.bound_start]
    ):
        return None
    return kind_after(line, at.start, fig.number.start)


def come_to_it(line: Line, fig: Figure, kind: str) -> bool:
    """`Khai giảng lớp dành cho đảng viên mới. Có 56 đảng viên mới tham dự`: such as the class named before is for."""
    theirs = _FITS.get(kind)
    fits = theirs is not None and theirs.match(line.low, fig.number.end) is not None
    return fits and _COME_TO_IT.match(line.low, fig.noun_end) is not None


_FITS = {
    "new_member": re.compile(r" (?:đồng chí )?(?:là )?đảng viên (?:mới|dự bị)"),
    "awareness": re.compile(r" (?:lượt )?(?:quần chúng|đoàn viên ưu tú|đối tượng)"),
}
_COME_TO_IT = re.compile(
    r"(?: [^\W\d]+){0,6} (?:tham dự|tham gia|theo học|dự học|về dự|dự)(?: lớp(?: học)?)?(?=\s*[.,;]|\Z)"
)

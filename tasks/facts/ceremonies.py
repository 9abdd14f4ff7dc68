"""Ceremonies at which members are admitted: who holds one, and where a text goes on with it (`Tại buổi lễ, 8 quần chúng được kết nạp`)."""

import re

from tasks.facts.mentions import Mention

_HOLDS = re.compile(
    r"(?<!\w)(?:tổ chức|làm|tiến hành)(?: (?:thành công|trọng thể|trang trọng|long trọng|buổi))* lễ (?:(?:công bố|trao)(?: và trao)? quyết định )?kết nạp(?!\w)"
)
# what stands between the one who holds it and the verb: Trường THPT X (huyện Y) đã long trọng | tổ chức
_ASIDE = re.compile(
    r"(?: ?\([^()\n]{2,60}\)|, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh) [^,;.:\d\n]{2,40}(?=,| ))*,?(?: (?:đã|vừa|vừa qua|cũng|long trọng|trang trọng|trọng thể))* "
)
_THERE = re.compile(
    r"\W*(?:(?:phát biểu|chia sẻ|cũng|ngay)(?: chỉ đạo| chúc mừng)? )?(?:tại|trong|ở|sau|kết thúc) (?:buổi lễ|lễ kết nạp|lễ(?=,)|buổi kết nạp)(?!\w)"
)
# to whom a guest speaks: chúc mừng | hai quần chúng ưu tú vinh dự đứng vào hàng ngũ của Đảng
TO_THE_NEW = re.compile(
    r"(?<!\w)(?:chúc mừng|chúc|mong(?: muốn| rằng)?|đề nghị|yêu cầu|nhắc nhở|động viên|căn dặn|tặng hoa|trao hoa|giao nhiệm vụ|trao (?:các )?quyết định(?: kết nạp)?)"
    r"(?: (?:cho|tới|đến|với|và|tặng|hoa|quà|các|cả))* (?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:đồng chí )?(?:đảng viên mới|tân đảng viên|đảng viên vừa|đảng viên được kết nạp|quần chúng|đoàn viên|học sinh|sinh viên|em)(?!\w)"
)


def holder(low: str, mentions: list[Mention], start: int, end: int) -> Mention | None:
    """`Sáng 10/7, Trường THPT X (huyện Y) tổ chức lễ kết nạp đảng viên`: the one who holds the ceremony that a sentence tells of."""
    held = _HOLDS.search(low, start, end) if " lễ " in low[start:end] else None
    if held is None:
        return None
    named = (m for m in mentions if start <= m.start and m.end <= held.start())
    return next((m for m in named if _ASIDE.fullmatch(low, m.end, held.start())), None)


def goes_on_there(low: str, start: int) -> bool:
    """Whether a sentence goes on with the ceremony told before: `Tại buổi lễ, ...`, `Phát biểu tại lễ kết nạp, ...`."""
    return _THERE.match(low, start) is not None

"""The paper's mark before the first sentence: ``ĐBP -``, ``(QNO)``, ``Baonghean.vn -``."""

import re

_MARK = re.compile(
    r"^(?:"
    r"\(\s*(?P<bracket>[^\W\d_][\w.Đđ]{1,24}|(?:Báo|Đài)(?:\s[^\W\d_]\w*){1,4}|TP\.?\s?HCM)\s*\)\s?[-–—:]?\s*"
    r"|(?P<bare>[A-ZĐ][A-ZĐ.]{1,7})\s?[-–—](?:$|\s+)(?=$|[\"“'(‘]?[^\W_])"
    # LSO-Đầu năm 2010, ...; not UBND-Mặt trận Tổ quốc ký kết
    r"|(?P<near>[A-ZĐ]{2,6}(?<!UBND)(?<!HĐND)(?<!MTTQ)(?<!BCH)(?<!BTV)(?<!LLVT)(?<!TP))[-–—](?=(?:Năm|Đầu|Trong|Những|Từ|Sáng|Chiều|Ngày|Tại|Với|Nhằm|Thực|Vừa|Đến|Là|Qua|Sau|Trên|Xác|Thời|Theo|Để|Nhờ)\s)"
    r"|(?P<named>(?:Báo|Đài PTTH|Đài PT-TH)(?:\s[A-ZĐÀ-Ỹ]\w*){1,4}|[A-Z][\w]{2,20}\.(?:vn|com|net|org)(?:\.vn)?)\s?[-–—]\s+"
    r")(?=\S|$)"
)
# papers that print their whole name, before a sentence and in no title: Biên phòng - Trên tuyến biên giới ...
_WHOLE_NAME = re.compile(
    r"^(?:Biên phòng|Dân trí|Dân Việt|Lao Động|Đại Đoàn Kết|Kinhtedothi)\s[-–—]\s+(?=[^\W\d_a-z][^\n]{40,}[.!?:”\"]$)"
)


def split_mark(paragraph: str) -> tuple[str | None, str]:
    """The paper's mark before the first sentence (``ĐBP``, ``QNO``, ``Baonghean``) and the paragraph without it."""
    match = _MARK.match(paragraph)
    if match is None:
        whole = _WHOLE_NAME.match(paragraph)
        return (whole[0].rstrip(" -–—"), paragraph[whole.end() :]) if whole else (None, paragraph)
    bracket = match["bracket"]
    if bracket and bracket.islower():  # (ảnh), (trích): words, no mark
        return None, paragraph
    return (bracket or match["bare"] or match["near"] or match["named"]).strip(), paragraph[match.end() :]

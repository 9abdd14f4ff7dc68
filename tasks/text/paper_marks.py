"""The paper's mark before the first sentence: ``ĐBP -``, ``(QNO)``, ``Baonghean.vn -``."""

import re

_MARK = re.compile(
    r"^(?:"
    r"\(\s*(?P<bracket>[^\W\d_][\w.Đđ]{1,24}|(?:Báo|Đài)(?:\s[^\W\d_]\w*){1,4}|TP\.?\s?HCM)\s*\)\s?[-–—:]?\s*"
    r"|(?P<bare>[A-ZĐ][A-ZĐ.]{1,7})\s?[-–—](?:$|\s+)(?=$|[\"“'(‘]?[^\W_])"
    r"|(?P<named>(?:Báo|Đài PTTH|Đài PT-TH)(?:\s[A-ZĐÀ-Ỹ]\w*){1,4}|[A-Z][\w]{2,20}\.(?:vn|com|net|org)(?:\.vn)?)\s?[-–—]\s+"
    r")(?=\S|$)"
)


def split_mark(paragraph: str) -> tuple[str | None, str]:
    """The paper's mark before the first sentence (``ĐBP``, ``QNO``, ``Baonghean``) and the paragraph without it."""
    match = _MARK.match(paragraph)
    if match is None:
        return None, paragraph
    bracket = match["bracket"]
    if bracket and bracket.islower():  # (ảnh), (trích): words, no mark
        return None, paragraph
    return (bracket or match["bare"] or match["named"]).strip(), paragraph[match.end() :]

"""Which pages to ask for first: those whose address or title speaks of Party building."""

import re
import unicodedata

_SAYS = re.compile(
    r"ket-nap|dang-vien|chi-bo\b|xoa-trang|trang-dang-vien|phat-trien-dang|cong-tac-dang|to-chuc-co-so-dang"
)
_NEAR = re.compile(
    r"xay-dung-dang|dang-bo|huyen-uy|thi-uy|thanh-uy|tinh-uy|dang-uy|quan-uy|dang-va-cuoc-song|nghi-quyet"
)
_AROUND = re.compile(r"chinh-tri|thoi-su|chinh-quyen|doan-the|mat-tran|dai-hoi")


def rank(address: str, title: str = "") -> int:
    """Place in the queue: 0 speaks of members or cells, 1 of the Party's bodies, 2 of politics, 3 of anything else."""
    said = f"{plain(address)} {plain(title)}"
    for place, words in enumerate((_SAYS, _NEAR, _AROUND)):
        if words.search(said):
            return place
    return 3


def plain(text: str) -> str:
    """Letters without marks and hyphens between words, as addresses spell titles."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", bare.replace("đ", "d"))

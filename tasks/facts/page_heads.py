"""Where the head of a page ends: its title, and the line below that says whose page it is (`UBND XÃ X - TỈNH Y`)."""

from tasks.text.site_heads import names_owner


def end_of_head(text: str, title_end: int) -> int:
    """The end of the title, or of the line below it where that is nothing but an owner's name."""
    stop = text.find("\n", title_end + 1)
    return stop if stop >= 0 and names_owner(text[title_end + 1 : stop].removeprefix("ubnd ")) else title_end

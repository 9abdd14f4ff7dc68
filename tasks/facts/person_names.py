"""Where a person's name begins in a run of capitals: behind a place's name, behind an organisation's."""

from tasks.facts.organisation_words import FAMILIES

MIDDLE = frozenset({"Thị", "Văn"})


def person_within(words: list[str]) -> int | None:
    """The index at which a person's name begins behind a place's: of Tủa Thàng | Hạng A Sử it is 2. Null where none does.

    A family name with at least one name behind it and at least one word before it; a middle name that only persons have
    shows the family name before it, whatever that is, and be it the first.
    """
    for index in range(1, min(len(words) - 1, 4)):
        if words[index] in MIDDLE:
            return index - 1
    for index in range(1, len(words) - 1):
        if words[index] in FAMILIES and len(words) - index <= 4:
            return index
    return None


def is_person(name: str) -> bool:
    """A family name with two or more behind it (Lò Văn Hặc): no place, where the map does not have it."""
    words = name.split()
    return (
        (words[0] in FAMILIES or (len(words) > 1 and words[1] in MIDDLE))
        and 3 <= len(words) <= 5
        and all((w[0].isupper() and not w.isupper()) or len(w) == 1 for w in words)
    )


def person_behind(name: str, *, sure: bool = True) -> int | None:
    """Where in an organisation's name the person begins (Trường THPT Chu Văn An | Trần Thị Bình); null where none does.

    Two words of its own must stand before the family name; unless an office is named before (``sure``), also a middle name
    that only persons have behind it.
    """
    words = name.split()
    proper = [i for i, w in enumerate(words) if w[0].isupper() and not w.isupper()]
    if not proper:
        return None
    for index in range(2, len(words) - 1):
        run = words[index:]
        if (
            (words[index] in FAMILIES or words[index + 1] in MIDDLE)
            and 2 <= len(run) <= 4
            and all(w[0].isupper() and (len(w) == 1 or not w.isupper()) for w in run)
        ):
            before = words[index - 1]
            if before[0].isupper() or before[0].isdigit():
                own = [w for w in words[1:index] if w[0].isupper() and not w.isupper()]
                if len(own) >= 2 and (sure or words[index + 1] in {*MIDDLE, "A"}):
                    return len(" ".join(words[:index]))
    return None

"""Words: lists of them, and the ones that stand before a place in a text."""


def listed(words: str) -> frozenset[str]:
    """The words of a list written as one string, so that a list of fifty reads as one."""
    return frozenset(words.split())


def word_before(text: str, at: int) -> str:
    """The word that stands before ``at``, in small letters; empty where punctuation or nothing stands there."""
    end = at
    floor = max(0, at - 2)
    while end > floor and text[end - 1] == " ":
        end -= 1
    start = end
    floor = max(0, end - 16)
    while start > floor and text[start - 1].isalpha():
        start -= 1
    return text[start:end].lower()

"""A village that bears its name alone: how such a mention is made."""

from tasks.facts.mentions import Mention


def village_named(start: int, name: str) -> Mention:
    """A village by its name alone."""
    return Mention(start, start + len(name), "full", "organization", name, plural=False, party=False, village=True)

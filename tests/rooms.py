"""``docs/rooms.md``: a line a module of the pure rooms, from the first sentence of each; ``python -m tests.rooms`` writes it.

A page is read in the order of the rooms; within one they stand by name.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "rooms.md"
ROOMS = {
    "tasks/text": "characters, lines, numbers, times: strings to strings and mentions",
    "tasks/places": "names to places, as of their day",
    "tasks/facts": "what a page says: who, when, how many of what, and what is nothing",
}
_HEAD = """# Where what stands

What each module of the pure rooms answers, in the words with which it opens. Look for the question, open the module;
its expressions stand above the functions that use them, each with an example. Written by `make docs`.
"""


def modules_of(room: str) -> Iterator[tuple[str, str]]:
    """Name and first sentence of each module of a room."""
    for path in sorted((ROOT / room).glob("*.py")):
        said = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        if path.name != "__init__.py" and said:
            yield path.name, " ".join(said.split("\n\n", 1)[0].split())


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for room, what in ROOMS.items():
        rows = "".join(f"| `{name}` | {said.replace('|', chr(92) + '|')} |\n" for name, said in modules_of(room))
        parts.append(f"\n## `{room}/` - {what}\n\n| module | |\n| --- | --- |\n{rows}")
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)} written\n")

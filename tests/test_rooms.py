"""The page of rooms is what the modules say of themselves."""

from pathlib import Path

from tests.rooms import PAGE, ROOMS, ROOT, modules_of, page


def test_the_page_of_rooms_is_not_stale() -> None:
    assert PAGE.read_text("utf-8") == page(), "docs/rooms.md is stale: make docs"


def test_every_module_of_the_pure_rooms_says_what_it_answers() -> None:
    for room in ROOMS:
        named = {name for name, _ in modules_of(room)}
        assert named == {path.name for path in Path(ROOT / room).glob("*.py")} - {"__init__.py"}

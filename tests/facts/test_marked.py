"""The page with its facts marked."""

from datetime import date
from html.parser import HTMLParser

from tasks.facts.fact import Reading
from tasks.facts.marked import Mark, marked_article, marked_page, marked_stretch
from tasks.facts.reader import read
from tasks.text.article import Article, Part


class Seen(HTMLParser):
    """What a browser would show and what it would load."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: set[str] = set()
        self.notes: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for key, value in attrs:
            if key == "data-note":
                self.notes.append(value or "")
            if key in {"src", "href"} or key.startswith("on"):
                self.loads.append(f"{key}={value}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def seen(page: str) -> Seen:
    parser = Seen()
    parser.feed(page)
    return parser


def article(*paragraphs: str) -> Article:
    text, parts, at = "\n".join(paragraphs), [], 0
    for number, paragraph in enumerate(paragraphs):
        parts.append(Part("paragraph" if number else "title", at, at + len(paragraph)))
        at += len(paragraph) + 1
    return Article(paragraphs[0], text, tuple(parts), None, date(2020, 1, 15), "date_line", None, "text")


def test_what_a_page_says_is_shown_and_never_run():
    hostile = article(
        "<script>alert(1)</script> & \"quoted\" 'Đảng bộ'",
        'Đảng bộ huyện Mẫu kết nạp 12 đảng viên <img src=x onerror=alert(2)> năm 2019 "><b>.',
    )
    page = seen(marked_page([marked_article(hostile, read(hostile), "<b>name</b>")]))
    assert page.loads == []
    assert not page.tags & {"script", "img", "b"}
    assert "<script>alert(1)</script>" in "".join(page.text)
    assert "<b>name</b>" in "".join(page.text)


def test_marks_that_overlap_keep_the_text_whole():
    text = "kết nạp 12 đảng viên"
    drawn = marked_stretch(text, 0, len(text), [Mark(0, 10, "fact", "one"), Mark(8, 15, "period", "two")])
    shown = seen(drawn)
    assert "".join(shown.text) == text
    assert shown.notes == ["one", "one\n\ntwo", "two"]


def test_a_mark_beyond_the_stretch_is_cut_at_its_edges():
    text = "một hai ba bốn"
    shown = seen(marked_stretch(text, 4, 7, [Mark(0, len(text), "fact", "all")]))
    assert "".join(shown.text) == "hai"


def test_each_fact_shows_its_fields_and_stands_in_the_table():
    told = article(
        "Huyện Mẫu chăm lo phát triển đảng viên", "Năm 2019, Đảng bộ huyện Tủa Chùa kết nạp 57 đảng viên mới."
    )
    reading = read(told)
    assert [str(fact.value) for fact in reading.facts] == ["57"]
    page = marked_page([marked_article(told, reading, "page")])
    note = next(note for note in seen(page).notes if "members_admitted" in note)
    assert "57" in note
    assert "2019-01-01 to 2019-12-31" in note
    assert "<td>members_admitted</td>" in page


def test_a_page_without_facts_has_no_table():
    silent = article("Chợ phiên", "Phiên chợ có 12 gian hàng.")
    assert "<table>" not in marked_article(silent, Reading(on_topic=False, facts=(), numbers=()), "page")

"""Old Vietnamese encodings: own sentences, encoded in every way that papers and archives have used."""

import unicodedata

import pytest
from viparse.normalize.encodings import get_charmap

from tasks.text.article import Article, Unreadable
from tasks.text.encodings import decode
from tasks.text.mending import marked_words, mend
from tasks.text.pages import read_page

TEXT = (
    "Đảng bộ huyện Sông Mẫu có 39 tổ chức cơ sở đảng, 3.044 đảng viên; năm 2017 kết nạp 167 quần chúng ưu tú, "
    "đạt 111% kế hoạch. Tại xã Đồi Mẫu, những thôn vùng xa vẫn thiếu nguồn; chỉ hẳn hoi từng bước, giữ vững nền nếp, "
    "kỷ luật, ý chí và lòng tin của quần chúng thì mới phát triển được lớp trẻ."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def typed_with(font: str, text: str = TEXT) -> str:
    """The text as the bytes of a Vietnamese font come out in Latin-1."""
    charmap = get_charmap(font)
    assert charmap is not None
    letters: dict[str, str] = {}
    for source, letter in charmap.pairs:
        letters.setdefault(unicodedata.normalize("NFC", letter), source)
    if font == "vni":
        letters |= {"ẳ": "aú", "Ẳ": "AÚ"}
    return "".join(letters.get(char, char) for char in text)


def in_1258(text: str = TEXT) -> bytes:
    """windows-1258: the vowel with its shape, then the tone as a mark of its own."""
    out = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in parts[1:] if mark in TONES)
        shape = "".join(mark for mark in parts[1:] if mark not in TONES)
        out.append((unicodedata.normalize("NFC", parts[0] + shape) + tone).encode("cp1258"))
    return b"".join(out)


def entities(text: str, form: str = "&#{};") -> bytes:
    return "".join(form.format(ord(char)) if ord(char) > 127 else char for char in text).encode()


def read_as_cp1252(raw: bytes) -> str:
    """As browsers do: the five bytes that cp1252 lacks come out as control characters."""
    return "".join(bytes([b]).decode("cp1252") if b not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(b) for b in raw)


CASES = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with its mark": TEXT.encode("utf-8-sig"),
    "UTF-8, decomposed": unicodedata.normalize("NFD", TEXT).encode(),
    "UTF-16 with its mark": TEXT.encode("utf-16"),
    "UTF-16, big end first, with its mark": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "UTF-16 without a mark": TEXT.encode("utf-16-le"),
    "UTF-16, big end first, without a mark": TEXT.encode("utf-16-be"),
    "windows-1258": in_1258(),
    "TCVN3": typed_with("tcvn3").encode("latin-1"),
    "VNI": typed_with("vni").encode("latin-1"),
    "VISCII": typed_with("viscii").encode("latin-1"),
    "TCVN3 saved as UTF-8": typed_with("tcvn3").encode(),
    "VNI saved as UTF-8": typed_with("vni").encode(),
    "VISCII saved as UTF-8": typed_with("viscii").encode(),
    "windows-1258 read as cp1252": in_1258().decode("cp1252").encode(),
    "UTF-8 read as Latin-1": TEXT.encode().decode("latin-1").encode(),
    "UTF-8 read as cp1252": read_as_cp1252(TEXT.encode()).encode(),
    "UTF-8 read as Latin-1 twice": TEXT.encode().decode("latin-1").encode().decode("latin-1").encode(),
    "decimal entities": entities(TEXT),
    "hexadecimal entities": entities(TEXT, "&#x{:x};"),
    "entities of decomposed text": entities(unicodedata.normalize("NFD", TEXT)),
    "entities of TCVN3": entities(typed_with("tcvn3")),
    "UTF-8 cut within its last letter": TEXT.encode() + "ế".encode()[:2],
    "capitals": TEXT.upper().encode(),
    "UTF-8 with its mark twice": TEXT.encode("utf-8-sig").decode().encode("utf-8-sig"),
    "UTF-8's mark before windows-1258": b"\xef\xbb\xbf" + in_1258(),
    "UTF-32": TEXT.encode("utf-32"),
    "half of it TCVN3": f"{TEXT[:150]}<br>".encode() + typed_with("tcvn3", TEXT[150:]).encode("latin-1"),
    "half of it windows-1258": f"{TEXT[:150]}<br>".encode() + in_1258(TEXT[150:]),
    "half of it decomposed": (TEXT[:150] + unicodedata.normalize("NFD", TEXT[150:])).encode(),
    "half of it read as cp1252": (TEXT[:150] + read_as_cp1252(TEXT[150:].encode())).encode(),
    "half of it entities": TEXT[:150].encode() + entities(TEXT[150:]),
    "entities in windows-1258": "".join(
        char if char.encode("cp1258", "ignore") else f"&#{ord(char)};" for char in TEXT
    ).encode("cp1258"),
    "entities made twice": entities(TEXT, "&amp;#{};"),
    "entities with zeros": entities(TEXT, "&#0{};"),
    "decomposed, read as cp1252": read_as_cp1252(unicodedata.normalize("NFD", TEXT).encode()).encode(),
    "TCVN3 read as cp1252": "".join(read_as_cp1252(typed_with("tcvn3").encode("latin-1"))).encode(),
}
HEADERS = [None, "utf-8", "iso-8859-1", "windows-1252", "windows-1258", "utf-16", "x-unknown", "hex"]


@pytest.mark.parametrize("name", CASES)
def test_every_encoding_gives_the_same_sentences(name):
    expected = TEXT.upper() if name == "capitals" else TEXT
    read = decode(CASES[name])
    assert isinstance(read, str)
    assert read.replace("<br>", "") == expected


@pytest.mark.parametrize("charset", HEADERS)
@pytest.mark.parametrize("name", ["UTF-8", "windows-1258", "TCVN3", "VNI", "VISCII"])
def test_the_content_beats_what_the_header_says(name, charset):
    assert decode(CASES[name], charset) == TEXT


@pytest.mark.parametrize("name", ["UTF-8", "windows-1258", "TCVN3", "VNI", "VISCII"])
def test_the_content_beats_the_meta_tag(name):
    head = b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><p>'
    page = read_page(head + CASES[name] + b"</p></body></html>", media_type="text/html", charset="utf-8")
    assert isinstance(page, Article)
    assert page.text.endswith(TEXT)


def test_one_broken_byte_costs_one_word():
    read = decode(TEXT.encode().replace("kết".encode(), b"k\xe1\xbat", 1))
    assert isinstance(read, str)
    assert read.replace("k\ufffdt", "kết") == TEXT


def test_mojibake_that_lost_bytes_keeps_its_figures():
    read = decode(TEXT.encode().decode("cp1252", "replace").encode())
    assert isinstance(read, str)
    assert read.startswith("Đảng bộ huyện Sông Mẫu có 39 tổ chức cơ sở đảng, 3.044 đảng viên")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Y Bliêng Niê và bà H'Hen Êban ở buôn Kđrô, xã Čư Né, huyện Krông Búk nói chuyện với đoàn Đắk Lắk.",
        "Đoàn gồm các ông Müller, François và José; nhiệt độ 25 °C, diện tích 3 m², tăng ½ so với kỳ trước.",
        "Le café de l'élève était fermé à Noël, où les garçons préféraient déjeuner près du théâtre.",
        "Kế hoạch số 12-KH/HU ngày 5/7/2015 của Huyện ủy.",
    ],
)
def test_good_text_is_left_alone(text):
    assert mend(text) == text
    assert decode(text.encode()) == text


def test_bytes_that_nothing_explains_are_refused_with_a_reason():
    refused = decode("Москва, как много в этом звуке для сердца русского слилось. ".encode("koi8-r") * 20)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "encoding"


def test_what_is_announced_as_utf_16_and_is_not_is_refused():
    payload = b"\xff\xfe" + b"\x00\xd8" * 400
    refused = decode(payload)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "encoding"


def test_a_headline_in_a_font_of_capitals_is_in_capitals():
    page = (
        f"<h1>{typed_with('tcvn3', 'KếT NạP ĐảNG VIêN ở Xã MẫU, Lê Bí HọC')}</h1><p>{typed_with('tcvn3')}</p>".encode(
            "latin-1"
        )
    )
    read = decode(page)
    assert isinstance(read, str)
    assert read.startswith("<h1>KẾT NẠP ĐẢNG VIÊN Ở XÃ MẪU, LÊ BÍ HỌC</h1>")
    assert read.endswith(f"<p>{TEXT}</p>")


def test_quotes_and_dashes_of_a_word_processor_in_utf_8_are_kept():
    page = TEXT.encode().replace(b"; ", b" \x96 \x93nay\x94\xa0").replace("kết".encode(), b"k\xe1\xbat", 1)
    read = decode(page)
    assert isinstance(read, str)
    assert read.replace("k\ufffdt", "kết") == TEXT.replace("; ", " – “nay”\u00a0")


def test_utf_8_read_as_windows_1258_keeps_its_words():
    read = decode(TEXT.encode().decode("cp1258", "replace").encode())
    assert isinstance(read, str)
    assert "kết nạp 167 quần chúng ưu tú, đạt 111% kế hoạch" in read


@pytest.mark.parametrize(
    "lost",
    [
        read_as_cp1252(read_as_cp1252(read_as_cp1252(TEXT.encode()).encode()).encode()).encode(),
        TEXT.encode("ascii", "replace") * 3,
        "党支部发展了二十七名新党员。".encode("gbk") * 20,
    ],
)
def test_a_page_whose_letters_are_lost_is_refused(lost):
    refused = decode(lost)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "encoding"


def test_vietnamese_syllables_are_told_from_wrong_readings():
    good, bad = marked_words(TEXT)
    assert bad == 0
    assert good > 30
    for font in ("tcvn3", "vni", "viscii"):
        read_well, read_wrong = marked_words(typed_with(font))
        assert read_wrong > read_well


@pytest.mark.parametrize("charset", ["punycode", "idna", "undefined", "unicode_escape", "base64", "no-such-thing"])
def test_a_charset_that_reads_no_text_is_as_if_it_were_not_named(charset: str) -> None:
    payload = TEXT.encode("cp1258", "ignore") + b"\xff"
    assert decode(payload, charset) == decode(payload)

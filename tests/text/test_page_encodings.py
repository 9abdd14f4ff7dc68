"""Old Vietnamese encodings: own sentences, encoded in every way that papers and archives have used."""

import unicodedata

import pytest
from viparse.normalize.encodings import get_charmap

from tasks.text.article import Article, Unreadable
from tasks.text.encodings import decode, marked_words, mend
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
}
HEADERS = [None, "utf-8", "iso-8859-1", "windows-1252", "windows-1258", "utf-16", "x-unknown", "hex"]


@pytest.mark.parametrize("name", CASES)
def test_every_encoding_gives_the_same_sentences(name):
    expected = TEXT.upper() if name == "capitals" else TEXT
    assert decode(CASES[name]) == expected


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


def test_vietnamese_syllables_are_told_from_wrong_readings():
    good, bad = marked_words(TEXT)
    assert bad == 0
    assert good > 30
    for font in ("tcvn3", "vni", "viscii"):
        read_well, read_wrong = marked_words(typed_with(font))
        assert read_wrong > read_well

"""HTML pages: composed in the layouts of twenty years of content systems, read without a description and with one."""

from datetime import UTC, date, datetime

import pytest

from tasks.text.article import Article, Unreadable
from tasks.text.layout import Layout
from tasks.text.pages import read_page

TITLE = "Sông Mẫu vượt khó phát triển đảng viên"
LEAD = "Khó khăn về nguồn không làm chậm bước công tác phát triển đảng viên ở Sông Mẫu, một huyện miền núi có 212 thôn, bản."
FIRST = (
    "Năm 2019, Đảng bộ huyện Sông Mẫu kết nạp được 143 đảng viên mới, đạt 95,3% chỉ tiêu tỉnh giao; trong đó có 61 nữ "
    "và 88 đoàn viên thanh niên đang sinh hoạt ở các chi bộ thôn."
)
SECOND = (
    "Ở xã Đồi Mẫu, Đảng ủy giao từng chi bộ mỗi năm giới thiệu ít nhất hai quần chúng; nhờ vậy cả nhiệm kỳ kết nạp "
    "37 đảng viên, không còn thôn nào phải sinh hoạt ghép."
)
THIRD = (
    "Bí thư Huyện ủy cho rằng cái khó là nguồn: thanh niên học xong đi làm xa, có thôn ba năm liền chưa kết nạp được ai, "
    "dù cấp ủy đã phân công từng người theo dõi."
)
LAST = "Năm 2020, huyện phấn đấu kết nạp 140 đảng viên và mở 6 lớp bồi dưỡng nhận thức về Đảng cho 330 học viên."
CAPTION = "Đảng viên trẻ xã Đồi Mẫu giúp dân thu hoạch lúa."
BODY = [FIRST, SECOND, THIRD, LAST]
OTHERS = [
    ("Huyện Bên kết nạp 99 đảng viên", "12/12/2019"),
    ("Đảng bộ huyện Xa có 7.777 đảng viên", "10/12/2019"),
    ("Khánh thành cầu treo 45 m ở xã Cao", "09/12/2019"),
]
LINKS = "".join(
    f'<li><a href="/{i}.html">{title}</a> <span>({day})</span></li>' for i, (title, day) in enumerate(OTHERS)
)
PLAIN_LINKS = "<br>".join(f'<a href="/{i}.html">{title}</a> ({day})' for i, (title, day) in enumerate(OTHERS))

NESTED_TABLES = f"""<html><head><title>BAO SONG MAU ONLINE</title></head><body>
<table><tr><td colspan=3><img src=b.jpg> Chủ nhật, 22/11/2026</td></tr>
<tr><td width=150><table><tr><td><a href=1>Trang chủ</a></td></tr><tr><td><a href=2>Xây dựng Đảng</a></td></tr></table></td>
<td><table><tr><td><span class=t1><font size=4>{TITLE}</font></span></td></tr>
<tr><td><font size=1><i>Cập nhật: 16/12/2019 07:15:22 SA</i></font></td></tr>
<tr><td><b>(SMO) - {LEAD}</b><br><br><font face=Arial>{FIRST}<br><br>{SECOND}<br>
<table align=right width=200><tr><td><img src=a.jpg></td></tr><tr><td><i>{CAPTION}</i></td></tr></table>
{THIRD}<br><br>{LAST}</font><br><div align=right><b>LÊ MẪU</b></div></td></tr>
<tr><td>Số lần đọc: 2315 &nbsp; [In trang] &nbsp; [Về đầu trang]</td></tr>
<tr><td>Các tin khác<br>{PLAIN_LINKS}</td></tr></table></td>
<td width=200><table><tr><td>Tin đọc nhiều</td></tr><tr><td><a href=1>Bản Cao có thêm 15 đảng viên</a></td></tr></table></td></tr>
<tr><td colspan=3>Bản quyền thuộc Báo Sông Mẫu. Giấy phép số 12/GP-TTĐT ngày 05/05/2010</td></tr></table></body></html>"""

MODERN = f"""<!doctype html><html lang=vi><head><meta charset=utf-8><meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2019-12-16T07:15:00+07:00"><title>{TITLE} - Báo Sông Mẫu</title></head><body>
<header><nav><ul><li><a>Trang chủ</a></li><li><a>Chính trị</a></li></ul></nav></header><main><article><h1 class="title">{TITLE}</h1>
<div class=meta><span class=date>Thứ Hai, 16/12/2019 | 07:15</span> <span>A- A A+</span></div><h2 class="sapo">{LEAD}</h2>
<div class="content"><p>{FIRST}</p><figure><img src=a.jpg><figcaption>{CAPTION}</figcaption></figure>
<div class="related-box"><h4>Tin liên quan</h4><ul>{LINKS}</ul></div><p>{SECOND}</p>
<p><em>&gt;&gt; Đọc thêm: <a href=1>Huyện Bên kết nạp 99 đảng viên</a></em></p><div class="ads">Quảng cáo</div><p>{THIRD}</p><p>{LAST}</p>
<p style="text-align:right"><strong>Lê Mẫu</strong></p></div><div class="tags">Từ khóa: <a>đảng viên</a>, <a>Sông Mẫu</a></div>
<section class=comments><h3>Bình luận (2)</h3><div>Bạn đọc: Quê tôi năm nay kết nạp 45 đảng viên, bài viết rất hay, mong báo viết
thêm nhiều nữa về các chi bộ vùng cao của huyện ta, nơi đi lại còn khó khăn.</div></section>
<section><h3>Cùng chuyên mục</h3><ul>{LINKS}</ul></section></article></main>
<aside><h3>Đọc nhiều</h3><ul>{LINKS}</ul></aside><footer>© 2026 Báo Sông Mẫu</footer></body></html>"""

PORTAL_FORM = f"""<html><head><title>Cổng thông tin điện tử huyện Sông Mẫu</title></head><body><form id=aspnetForm>
<div id=hd>Hôm nay: 22/11/2026 10:20:11</div><div id=mn><a>Giới thiệu</a> | <a>Tin tức</a></div><div id=wrap>
<div class=bc><a>Trang chủ</a> » <a>Tin tức</a></div><div class=tt>{TITLE}</div><div>Ngày đăng: 16/12/2019 - Lượt xem: 1.024</div>
<div class=tomtat>{LEAD}</div><div class=nd><div>{FIRST}</div><div>&nbsp;</div><div>{SECOND}</div>
<div style="text-align:center"><img src=1.jpg><br><em>{CAPTION}</em></div><div>{THIRD}</div><div>{LAST}</div>
<div style="text-align:right">Trung tâm VH-TT huyện</div></div><div>Tin liên quan</div><ul>{LINKS}</ul><div>1 2 3 4 ...</div></div></form></body></html>"""

PRINT_PAGE = f"""<html><head><title>Bản in - {TITLE}</title></head><body onload="window.print()"><p>Báo Sông Mẫu - www.song-mau.example</p>
<h3>{TITLE}</h3><p>16/12/2019 07:15</p><p><b>{LEAD}</b></p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p><p><b>Lê Mẫu</b></p>
<p>Nguồn: http://song-mau.example/1.html</p><p>[In trang] [Đóng]</p></body></html>"""

AMP_PAGE = f"""<!doctype html><html amp><head><meta charset=utf-8><title>{TITLE}</title><script type="application/ld+json">
{{"@context":"http://schema.org","@graph":[{{"@type":"WebSite"}},{{"@type":"NewsArticle","datePublished":"2019-12-16T00:15:00Z"}}]}}</script></head>
<body><amp-sidebar><ul><li>Trang chủ</li></ul></amp-sidebar><h1>{TITLE}</h1><p class=sapo><strong>{LEAD}</strong></p><p>{FIRST}</p>
<amp-img src=a></amp-img><p class="image-caption">{CAPTION}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p><p class=author>Lê Mẫu</p></body></html>"""

LINE_BREAKS = f"""<html><body><div class=h>Báo Sông Mẫu</div><div class=menu><a>A</a><a>B</a></div><div class=detail>
<div class=title>{TITLE}</div><span>Thứ hai, 16 Tháng 12 2019 07:15</span><div>SMO - {LEAD}<br /><br />{FIRST}<br /><br />{SECOND}<br/><br/>
<img src=a.jpg><br/><i>{CAPTION}</i><br/><br/>{THIRD}<br/><br/>{LAST}<br/><br/>Bài, ảnh: Lê Mẫu</div></div>
<div class=khac><b>Tin mới hơn:</b><br>{PLAIN_LINKS}<br><b>Tin cũ hơn:</b><br>{PLAIN_LINKS}</div></body></html>"""

DATE_BEHIND = f"""<html><head><title>{TITLE} | Sông Mẫu</title></head><body><ul>{"".join(f"<li><a>Mục {i}</a></li>" for i in range(30))}</ul>
<div><h1>BÁO SÔNG MẪU</h1></div><div class=art><h2>{TITLE}</h2><div class=share>Chia sẻ Facebook Zalo</div><div class=sapo>{LEAD}</div>
<div class=ct><p>{FIRST}</p><p>{SECOND}</p><p class="pic-desc">{CAPTION}</p><p>{THIRD}</p><p>{LAST}</p><p align=right>LÊ MẪU</p></div>
<div><span>Đăng lúc 07:15 16/12/2019</span></div></div><div class=otherNews><p>Tin khác</p><ul>{LINKS}</ul></div></body></html>"""

JOOMLA = f"""<html><head><title>{TITLE}</title></head><body><div class="item-page"><h2 itemprop="headline">{TITLE}</h2><dl class="article-info">
<dt>Chi tiết</dt><dd>Chuyên mục: <a>Xây dựng Đảng</a></dd><dd>Được đăng: Thứ hai, 16 Tháng 12 2019 07:15</dd><dd>Viết bởi Lê Mẫu</dd>
<dd>Lượt xem: 345</dd></dl><div itemprop=articleBody><p><strong>{LEAD}</strong></p><p>{FIRST}</p><p>{SECOND}</p>
<p><img src=a.jpg></p><p>{CAPTION}</p><p>{THIRD}</p><p>{LAST}</p></div>
<ul class="pager"><li><a>Trước</a></li><li><a>Sau</a></li></ul></div><h3>Tin mới</h3><ul>{LINKS}</ul></body></html>"""

PAGES = {
    "nested tables": NESTED_TABLES,
    "modern": MODERN,
    "portal form": PORTAL_FORM,
    "print page": PRINT_PAGE,
    "amp": AMP_PAGE,
    "line breaks": LINE_BREAKS,
    "date behind": DATE_BEHIND,
    "joomla": JOOMLA,
}


def read(html: str, **more: object) -> Article:
    article = read_page(html.encode(), media_type="text/html", name="trang.html", **more)  # type: ignore[arg-type]
    assert isinstance(article, Article), article
    return article


def parts(article: Article, *kinds: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.parts if p.kind in kinds]


@pytest.mark.parametrize("name", PAGES)
def test_an_unknown_layout_gives_the_whole_article_and_nothing_else(name):
    article = read(PAGES[name])
    assert article.reading == "generic"
    assert article.title == TITLE
    assert article.published_on == date(2019, 12, 16)
    assert parts(article, "lead", "paragraph") == [LEAD, *BODY]
    assert parts(article, "caption") == ([] if name == "print page" else [CAPTION])


@pytest.mark.parametrize(
    ("name", "rule"),
    [("nested tables", "date_line"), ("modern", "date_line"), ("amp", "json_ld"), ("date behind", "tail_line")],
)
def test_the_rule_that_found_the_day_is_told(name, rule):
    assert read(PAGES[name]).published_by == rule


def test_the_mark_is_cut_from_the_text():
    assert read(NESTED_TABLES).dateline == "SMO"
    assert read(LINE_BREAKS).dateline == "SMO"
    assert read(MODERN).dateline is None


@pytest.mark.parametrize(
    ("site", "owner"),
    [
        ("Cổng thông tin điện tử huyện Đồi Lát", "huyện Đồi Lát"),
        ("Trang thông tin điện tử Đảng bộ huyện Đồi Lát", "Đảng bộ huyện Đồi Lát"),
        ("Cổng thông tin điện tử tỉnh Mẫu Sơn", None),
        ("Báo Sông Mẫu", None),
    ],
)
def test_the_title_in_the_head_says_whose_portal_the_page_is_of(site, owner):
    article = read(MODERN.replace(f"{TITLE} - Báo Sông Mẫu", f"{TITLE} - {site}"))
    assert parts(article, "title") == [TITLE, *([owner] if owner else [])]


def test_meta_tags_give_the_time_where_no_line_does():
    article = read(MODERN.replace("Thứ Hai, 16/12/2019 | 07:15", ""))
    assert article.published_by == "meta"
    assert article.published_at is not None
    assert article.published_at.astimezone(UTC) == datetime(2019, 12, 16, 0, 15, tzinfo=UTC)


def test_the_page_s_own_line_beats_a_meta_tag_that_disagrees():
    article = read(MODERN.replace("2019-12-16T07:15:00+07:00", "2026-11-22T00:00:00+07:00"))
    assert article.published_on == date(2019, 12, 16)


def test_days_in_lists_of_other_articles_are_not_the_page_s():
    article = read(LINE_BREAKS.replace("Thứ hai, 16 Tháng 12 2019 07:15", ""))
    assert article.published_on is None
    assert article.published_by == "none"


def test_rows_of_figures_are_lines_of_cells():
    rows = "<tr><th>Xã</th><th>Kết nạp</th></tr><tr><td>Đồi Mẫu</td><td>12 đảng viên</td></tr><tr><td>Suối Mẫu</td><td>7 đảng viên</td></tr>"
    article = read(MODERN.replace(f"<p>{THIRD}</p>", f"<table border=1>{rows}</table><p>{THIRD}</p>"))
    assert "Xã | Kết nạp\nĐồi Mẫu | 12 đảng viên\nSuối Mẫu | 7 đảng viên\n" in article.text


def test_lists_within_the_text_are_kept():
    article = read(
        MODERN.replace(
            f"<p>{THIRD}</p>", f"<ul><li>Xã Một: 12 đảng viên</li><li>Xã Hai: 9 đảng viên</li></ul><p>{THIRD}</p>"
        )
    )
    assert "\nXã Một: 12 đảng viên\nXã Hai: 9 đảng viên\n" in article.text


def test_a_paragraph_in_pieces_is_one_line():
    pieces = f"<p>Năm <b>2019</b>, <a href=x>Đảng bộ</a> <span>huyện&nbsp;Sông\n   Mẫu</span>{FIRST.removeprefix('Năm 2019, Đảng bộ huyện Sông Mẫu')}</p>"
    article = read(MODERN.replace(f"<p>{FIRST}</p>", pieces))
    assert FIRST in article.text


VARIANTS = {
    "an anchor that is never closed": NESTED_TABLES.replace(
        "<td><table><tr><td><span", "<td><a name=top><table><tr><td><span"
    ),
    "hundreds of fonts never closed": NESTED_TABLES.replace("<font face=Arial>", "<font face=Arial>" * 300),
    "a clock and a ticker with the title above the head": MODERN.replace(
        "<header>",
        f"<div>Thứ Sáu, 22/11/2026 10:20</div><div><a href=1>{TITLE}</a> <a>Huyện khác họp bàn về phát triển đảng viên</a></div><header>",
    ).replace("h1", "h3"),
    "the site's name as h1 and document title": MODERN.replace(
        f"<title>{TITLE} - Báo Sông Mẫu</title>", "<title>Báo Sông Mẫu</title>"
    )
    .replace('property="og:title"', "name=x")
    .replace("<header>", "<header><h1><a href=/>Báo Sông Mẫu</a></h1>"),
    "author and section on the date line": MODERN.replace(
        "Thứ Hai, 16/12/2019 | 07:15",
        "Lê Văn Mẫu | Thứ Hai, 16/12/2019 07:15 | Xây dựng Đảng | Theo dõi trên Google News",
    ),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_oddities_of_real_markup_change_nothing(name):
    article = read(VARIANTS[name])
    assert article.title == TITLE
    assert article.published_on == date(2019, 12, 16)
    assert parts(article, "lead", "paragraph") == [LEAD, *BODY]


def test_short_paragraphs_round_a_box_of_related_articles_are_kept():
    short = ["Huyện có 212 thôn.", "Năm 2019 kết nạp 143 đảng viên.", "Năm 2020 phấn đấu 150."]
    html = MODERN.replace(FIRST, short[0]).replace(SECOND, short[1]).replace(LAST, short[2])
    assert parts(read(html), "lead", "paragraph") == [LEAD, short[0], short[1], THIRD, short[2]]


def test_what_is_hidden_or_scripted_is_not_read():
    hidden = '<script>var x = "1.000 đảng viên";</script><p style="display: none">Ẩn 500 đảng viên.</p><noscript>700 đảng viên</noscript>'
    article = read(MODERN.replace(f"<p>{THIRD}</p>", f"{hidden}<p>{THIRD}</p>"))
    assert not any(figure in article.text for figure in ("1.000", "500 đảng", "700 đảng"))


def test_broken_markup_is_read():
    broken = MODERN.replace("</p>", "").replace("</div>", "").replace("</body></html>", "")
    assert FIRST in read(broken).text
    assert LAST in read(broken).text


def test_a_page_cut_within_its_body_keeps_what_is_there():
    article = read(MODERN[: MODERN.index(THIRD) + 60])
    assert FIRST in article.text
    assert SECOND in article.text


LAYOUT = Layout(
    name="bao-song-mau",
    title=("h1.missing", "h1.title"),
    time=("span.date",),
    lead=("h2.sapo",),
    body=("div.content",),
    captions=("figcaption",),
    cut=("div.related-box", "div.ads"),
)


def test_a_described_layout_is_read_by_its_selectors():
    article = read(MODERN, layout=LAYOUT)
    assert article.reading == "layout:bao-song-mau"
    assert article.published_by == "layout"
    assert article.title == TITLE
    assert [article.text[p.start : p.end] for p in article.parts] == [TITLE, LEAD, FIRST, CAPTION, SECOND, THIRD, LAST]
    assert [p.kind for p in article.parts] == [
        "title",
        "lead",
        "paragraph",
        "caption",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_a_layout_that_finds_no_body_gives_way_to_the_next_and_then_to_the_page():
    other = Layout(name="khac", body=("div.noi-dung",))
    assert read(MODERN, layout=[other, LAYOUT]).reading == "layout:bao-song-mau"
    assert read(MODERN, layout=other).reading == "generic"


def test_a_layout_holds_for_the_days_it_was_valid():
    later = Layout(name="moi", body=("div.content",), time=("span.date",), valid_from=date(2021, 1, 1))
    assert read(MODERN, layout=[later, LAYOUT]).reading == "layout:bao-song-mau"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<!doctype html><html><head><title>Sông Mẫu</title><meta name=x", "truncated"),
        ("<html><head><title>x</title></head><body>" + "<div>" * 3, "truncated"),
        ("<html><head><title>x</title></head><body><script>1</script></body></html>", "empty"),
        (f"<html><body><h1>Xây dựng Đảng</h1><ul>{LINKS * 8}</ul></body></html>", "no_body"),
        ("<html><body><h1>404</h1><p>Không tìm thấy trang</p></body></html>", "no_body"),
    ],
)
def test_pages_without_an_article_say_so(html, reason):
    refused = read_page(html.encode(), media_type="text/html")
    assert isinstance(refused, Unreadable)
    assert refused.reason == reason


def test_a_paragraph_that_leads_a_table_in_is_running_text():
    lead = "Sáu tháng đầu năm 2018, toàn Đảng bộ huyện Sông Mẫu kết nạp 92 đảng viên. Kết quả cụ thể của một số đảng bộ như sau:"
    rows = "<tr><th>Đảng bộ</th><th>Kết nạp</th></tr><tr><td>Xã Đồi Mẫu</td><td>5</td></tr><tr><td>Xã Bến Mẫu</td><td>3</td></tr>"
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{lead}</p><table>{rows}</table></body></html>"
    article = read_page(page.encode(), media_type="text/html")
    assert isinstance(article, Article)
    assert lead in article.text
    assert "Xã Đồi Mẫu | 5" in article.text


def test_markup_is_told_from_text_by_what_it_is():
    assert read_page(MODERN.encode(), media_type="text/plain", name="trang.txt").reading == "generic"  # type: ignore[union-attr]
    text = "\n\n".join([TITLE, "16/12/2019", *BODY])
    article = read_page(text.encode(), media_type="text/html", name="trang.html")
    assert isinstance(article, Article)
    assert article.reading == "text"


def _whole(body: str, *, head: str = "", date_line: str = "12/12/2019 07:30", rest: str = "") -> str:
    """A page of a paper with menu, clock, footer and the body given."""
    return (
        f"<!doctype html><html><head><title>{TITLE} - Báo Sông Mẫu</title>{head}</head><body><div class='header'>Chủ nhật, 22/11/2026"
        f"<ul><li><a href='/'>Trang chủ</a></li><li><a href='/d'>Xây dựng Đảng</a></li></ul></div><h1>{TITLE}</h1><div>{date_line}</div>"
        f"{body}{rest}<div class='footer'><p>Giấy phép số 12/GP-BTTTT ngày 01/02/2015. Tổng biên tập: Trần Mẫu.</p></div></body></html>"
    )


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


BOX = f"<h3>Tin khác</h3><ul>{LINKS}</ul>"
MANNERS = {
    "related box in the body": _whole(f"<div>{_paragraphs(FIRST, SECOND)}<div class='related-inline'><p>Tin liên quan</p><ul>{LINKS}</ul></div>{_paragraphs(THIRD, LAST)}</div>", rest=BOX),
    "links between paragraphs": _whole(f"<div>{_paragraphs(FIRST, SECOND)}<p><a href='/1'>{OTHERS[0][0]} ở vùng cao biên giới</a></p>{_paragraphs(THIRD, LAST)}</div>"),
    "breaks of an old page": _whole(f"<table><tr><td width='70%'>{FIRST}<br><br>{SECOND}<br>{THIRD}<br><br>{LAST}<br><div align='right'><b>Trần Mẫu</b></div><b>Các tin khác:</b><br>{PLAIN_LINKS}</td></tr></table>"),
    "columns of a table": _whole(f"<table><tr><td>{_paragraphs(*BODY)}</td><td><b>TIN MỚI NHẤT</b>{_paragraphs(*(f'<a href=/n{i}>{title}</a><br>Sáng qua, hội thi đã khai mạc với 24 thí sinh đến từ các xã trong huyện.' for i, (title, _) in enumerate(OTHERS)))}</td></tr></table>"),
    "comments": _whole(f"<div>{_paragraphs(*BODY)}</div>", rest="<div><b>Ý kiến bạn đọc</b><div><b>Hải</b> <i>13/12/2019 08:11</i><p>Bài viết nói rất đúng thực tế ở quê tôi, nhiều chi bộ nhiều năm liền không kết nạp được đảng viên nào.</p></div></div>"),
    "author box": _whole(f"<div>{_paragraphs(*BODY)}</div>", rest="<div class='author-box'><h4>Trần Mẫu</h4><p>Phóng viên phòng Xây dựng Đảng, chuyên viết về công tác xây dựng Đảng ở cơ sở và vùng đồng bào dân tộc thiểu số.</p></div>"),
    "share bar and audio": _whole(f"<div class='share'><a>Facebook</a><a>Zalo</a><a>In bài viết</a></div><audio src='x'></audio><div>{_paragraphs(*BODY)}</div>"),
    "poll": _whole(f"<div>{_paragraphs(*BODY)}<div class='binhchon'>Thăm dò ý kiến: Bạn thấy trang thế nào? <input type='radio'>Tốt <input type='radio'>Khá</div></div>"),
    "nested divs and spans": _whole("<div><div><div>" + "".join(f"<div><span>{text}</span></div>" for text in BODY) + "</div></div></div>"),
    "spans shown as blocks": _whole("<div>" + "".join(f"<span style='display: block'>{text}</span>" for text in BODY) + "</div>"),
    "preformatted": _whole("<pre>" + "\n\n".join(BODY) + "</pre>"),
    "day for machines alone": _whole(f"<div>{_paragraphs(*BODY)}</div>", date_line="", head='<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2019-12-12T07:30:00+07:00"}</script>'),
    "advertisement inside": _whole(f"<div>{_paragraphs(FIRST)}<div class='ads-box'><p>Quảng cáo</p><a href='x'>Mua căn hộ giá rẻ, tặng ngay 5 chỉ vàng cho khách đặt cọc trong tháng này</a></div>{_paragraphs(SECOND, THIRD, LAST)}</div>"),
}  # fmt: skip


@pytest.mark.parametrize("manner", MANNERS)
def test_title_day_and_body_are_found_whatever_the_manner(manner):
    read = read_page(MANNERS[manner].encode(), media_type="text/html")
    assert isinstance(read, Article)
    assert (read.title, read.published_on) == (TITLE, date(2019, 12, 12))
    assert [read.text[part.start : part.end] for part in read.parts if part.kind != "title"] == BODY


def test_cells_of_a_table_of_figures_do_not_run_together_and_numbers_do_not_fall_apart():
    cells = (
        "<tr><td><p>Đơn vị</p></td><td><p>Đảng viên</p></td></tr><tr><td>Xã<br>Đồi Mẫu</td><td><p><span>1.</span><span>027</span></p></td></tr>"
        "<tr><td><p>Xã Cao</p><p>(vùng III)</p></td><td>415</td></tr>"
    )
    page = _whole(f"<div>{_paragraphs(FIRST, SECOND)}<table>{cells}</table>{_paragraphs(THIRD, LAST)}</div>")
    read = read_page(page.encode(), media_type="text/html")
    assert isinstance(read, Article)
    rows = [
        (part.kind, read.text[part.start : part.end])
        for part in read.parts
        if " | " in read.text[part.start : part.end]
    ]
    assert rows == [
        ("paragraph", "Đơn vị | Đảng viên"),
        ("paragraph", "Xã Đồi Mẫu | 1.027"),
        ("paragraph", "Xã Cao (vùng III) | 415"),
    ]


def test_a_page_that_breaks_the_body_finder_is_read_by_its_densest_part(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    with_it = read_page(MODERN.encode(), media_type="text/html")
    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    without = read_page(MODERN.encode(), media_type="text/html")
    assert isinstance(with_it, Article)
    assert isinstance(without, Article)
    assert (without.title, without.published_on) == (with_it.title, with_it.published_on)
    assert all(paragraph in without.text for paragraph in BODY)

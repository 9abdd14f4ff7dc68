"""The rows of the Parquet tables, each column declared once: name, type, unit, and what it means in two languages.

Schemas (:mod:`warehouse.schemas`), the comments in the release and the data dictionary are all made from these classes.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any


def column(en: str, vi: str, unit: str | None = None) -> Any:
    """Declare a column: its meaning in English and Vietnamese, and its unit where it has one."""
    return field(metadata={"en": en, "vi": vi, "unit": unit})


@dataclass(frozen=True, slots=True)
class Capture:
    """One record of the raw zone: a page as it was taken. Grain: a capture."""

    capture_id: str = column("digest of address, time and payload", "mã băm của địa chỉ, thời điểm và nội dung")
    batch: str = column(
        "the WARC file it lies in, and so the batch that reads it", "tệp WARC chứa bản ghi, cũng là lô xử lý"
    )
    warc_offset: int = column("where its record begins in that file", "vị trí bản ghi trong tệp", "byte")
    uri: str = column("address, or urn of the file it came from", "địa chỉ, hoặc tên tệp gốc")
    name: str = column(
        "file name without ending, or last part of the address", "tên tệp không đuôi, hoặc phần cuối địa chỉ"
    )
    source: str = column("the source it was asked of", "nguồn")
    captured_at: datetime = column("when it was taken, UTC", "thời điểm lấy, UTC")
    digest: str = column("sha256 of the payload", "mã băm sha256 của nội dung")
    media_type: str = column("as declared, else as guessed from the name", "kiểu tệp")
    size: int = column("payload", "dung lượng nội dung", "byte")
    http_status: int | None = column("the server's answer; null for files", "mã trả lời của máy chủ; trống nếu là tệp")
    outcome: str = column(
        "what happened: stored, unchanged, moved (it stands under another address), gone, refused, failed",
        "kết quả: lưu, không đổi, đã chuyển địa chỉ, đã mất, bị từ chối, lỗi",
    )
    reason: str | None = column(
        "why, or how it moved, by one word; null where the outcome says all",
        "lý do, hoặc cách chuyển; trống nếu không có",
    )
    discovered: str | None = column(
        "how its address was: described by the publisher's file, or generically; null for files and archives",
        "cách tìm ra địa chỉ: theo mô tả (described) hay cách chung (generically); trống nếu từ tệp",
    )


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One page as it was read. Grain: an article. The text stays in the Parquet zone and is not released."""

    article_id: str = column("digest of address and text", "mã băm của địa chỉ và văn bản")
    capture_id: str = column("the capture it was read from", "bản ghi gốc")
    batch: str = column("the batch it was read in", "lô xử lý")
    name: str = column("the capture's name", "tên bản ghi gốc")
    uri: str = column("address", "địa chỉ")
    title: str = column("as printed", "tít bài")
    published_at: datetime | None = column(
        "time of publication, UTC; null where the page gives none", "thời điểm đăng, UTC"
    )
    published_on: date | None = column(
        "day of publication in Vietnam; null where none is certain", "ngày đăng (giờ Việt Nam)"
    )
    published_by: str = column("the rule that found the day", "quy tắc xác định ngày đăng")
    dateline: str | None = column(
        "the paper's mark before the first sentence; null where none", "ký hiệu của báo trước câu đầu"
    )
    publisher: str | None = column(
        "id of the publisher, known by the address, the name in the page's head or its initials; null where unknown",
        "mã cơ quan đăng",
    )
    publisher_name: str | None = column("the publisher's name", "tên cơ quan đăng")
    publisher_kind: str | None = column("provincial_paper, broadcaster, district_portal, national", "loại cơ quan đăng")
    publisher_province: str | None = column("the province it reports from", "tỉnh của cơ quan đăng")
    publisher_district: str | None = column("the district whose portal it is", "huyện của cổng thông tin")
    publisher_province_id: str | None = column(
        "place_id of that province on the day of publication; null where it is not certain", "place_id của tỉnh đó"
    )
    publisher_district_id: str | None = column("place_id of that district, likewise", "place_id của huyện đó")
    reading: str = column("which way the page was read", "cách đọc trang")
    discovered: str | None = column(
        "how its address was: described by the publisher's file, or generically; null for files and archives",
        "cách tìm ra địa chỉ: theo mô tả (described) hay cách chung (generically); trống nếu từ tệp",
    )
    on_topic: bool = column("whether it passed the topical gate", "có đúng chủ đề không")
    text: str = column(
        "title, lead, body and captions, a part a line; offsets count in it", "văn bản đã chuẩn hóa", "character"
    )
    part_kinds: list[str] = column("kinds of the text's parts, in order", "loại các phần của văn bản")
    part_starts: list[int] = column("where each part begins", "vị trí bắt đầu mỗi phần", "character")
    part_ends: list[int] = column("where each part ends", "vị trí kết thúc mỗi phần", "character")
    reader_version: str = column("version of the reader", "phiên bản bộ đọc")


@dataclass(frozen=True, slots=True)
class FactRow:
    """One number stated about one organisation for one period. Grain: a fact."""

    fact_id: str = column(
        "digest of article, span, metric, segment and unit", "mã băm của bài, vị trí, chỉ tiêu, nhóm và đơn vị"
    )
    article_id: str = column("the article that states it", "bài báo nêu con số")
    batch: str = column("the batch it was read in", "lô xử lý")
    metric: str = column("what was counted; see table metrics", "chỉ tiêu được đếm; xem bảng metrics")
    segment: str = column("which part of it; all for the whole", "nhóm; all là toàn bộ")
    value: Decimal = column(
        "as stated, in the metric's unit", "giá trị như bài viết, theo đơn vị của chỉ tiêu", "the metric's"
    )
    value_high: Decimal | None = column("upper end of a range", "cận trên nếu là khoảng", "the metric's")
    bound: str = column("exact, approx, min, max", "chính xác, xấp xỉ, tối thiểu, tối đa")
    status: str = column("actual or target", "thực hiện hay chỉ tiêu")
    level: str = column("commune, district, province, organization, nation", "cấp của tổ chức")
    unit: str = column("the organisation's name without its kind", "tên đơn vị, không kèm loại")
    district: str | None = column("district it lies in, as read from the page", "huyện theo bài viết")
    province: str | None = column("province it lies in, as read from the page", "tỉnh theo bài viết")
    period_start: date | None = column("first day of the period; null where not certain", "ngày đầu kỳ")
    period_end: date | None = column(
        "last day of the period, included; a stock's day", "ngày cuối kỳ (kể cả); ngày của số tồn"
    )
    per_year: bool = column("a yearly mean over the period", "bình quân mỗi năm trong kỳ")
    quote: str = column("shortest stretch that shows number and noun, letter for letter", "trích nguyên văn ngắn nhất")
    span_start: int = column("where the quote begins in the article's text", "vị trí đầu trích dẫn", "character")
    span_end: int = column("where it ends", "vị trí cuối trích dẫn", "character")
    number_start: int = column("where the number begins in the article's text", "vị trí đầu con số", "character")
    number_end: int = column("where it ends", "vị trí cuối con số", "character")
    sentence: str = column(
        "its sentence; names and ages of persons are masked with ▒", "câu chứa con số; tên, tuổi cá nhân bị che bằng ▒"
    )
    sentence_start: int = column("where the sentence begins in the article's text", "vị trí đầu câu", "character")
    rule: str = column("the rule that read it", "quy tắc đọc")
    period_rule: str = column("how its period was found", "cách xác định kỳ")
    kind: str | None = column(
        "kind of the place as printed or known: huyện, thị xã, quận, thành phố, xã, phường, thị trấn, đặc khu, tỉnh",
        "loại đơn vị hành chính theo bài viết: huyện, thị xã, quận, thành phố, xã, phường, thị trấn, đặc khu, tỉnh",
    )
    place_id: str | None = column(
        "the place it is about, as of the day it speaks of; null where that is not certain, and for organisations",
        "mã nơi của dữ kiện vào ngày được nói đến; trống nếu không chắc, hoặc là cơ quan, đơn vị",
    )
    district_id: str | None = column(
        "place_id of the district it lies in or is, on that day; null for provinces, and for communes from July 2025",
        "place_id của huyện vào ngày đó; trống với tỉnh, và với xã từ tháng 7 năm 2025",
    )
    province_id: str | None = column("place_id of the province it lies in or is, on that day", "place_id của tỉnh")
    place_status: str = column(
        "resolved, ambiguous (several places can be meant), unknown (none is known), none (an organisation or the nation)",
        "resolved: xác định; ambiguous: có nhiều nơi; unknown: chưa biết; none: cơ quan, đơn vị hoặc cả nước",
    )
    place_rule: str = column(
        "what decided: name (only one has it), level, day, district, province, kind, ruling:ID and so on; "
        "where unknown, the condition that nothing met",
        "quy tắc xác định nơi",
    )
    reader_version: str = column("version of the reader", "phiên bản bộ đọc")


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One numeric mention of an on-topic article. Grain: a mention. Ages and sums of money keep no value."""

    article_id: str = column("the article", "bài báo")
    batch: str = column("the batch it was read in", "lô xử lý")
    start: int = column("where it begins in the article's text", "vị trí đầu", "character")
    end: int = column("where it ends", "vị trí cuối", "character")
    text: str | None = column(
        "as printed; null where it may tell of a private person", "nguyên văn; trống nếu liên quan cá nhân"
    )
    value: Decimal | None = column(
        "as a number; null where none or withheld", "giá trị; trống nếu không có hoặc bị che"
    )
    reason: str = column("fact, or why it is none, or unexplained", "fact, hoặc lý do không phải, hoặc unexplained")
    fact_ids: list[str] = column("the facts it is in", "các dữ kiện chứa con số")
    sentence: str | None = column(
        "its sentence, masked, where it is unexplained", "câu chứa con số nếu chưa giải thích được"
    )


@dataclass(frozen=True, slots=True)
class Reject:
    """A page or piece that could not be read, and why. Grain: a rejection."""

    reject_id: str = column("digest of what was rejected, stage and reason", "mã băm")
    batch: str | None = column("the batch; null where it never became one", "lô xử lý")
    capture_id: str | None = column("the capture; null where it never became one", "bản ghi gốc")
    uri: str = column("address or file", "địa chỉ hoặc tệp")
    stage: str = column("fetch, normalize or extract", "bước xử lý")
    reason: str = column("one of a closed list", "lý do, trong danh sách cố định")
    detail: str = column("what was seen; no text of the page", "chi tiết")

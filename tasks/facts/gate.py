"""A cheap look at a text: can it hold a figure of a Party organisation at all?"""

# Every metric's words hold one of these, as the papers write them, capitals and headlines in capitals included. Plain
# substrings, no folding: most pages of a paper are turned away here, at some tens of thousands a second.
TOPIC_WORDS = (
    "ảng viên", "ảng bộ", "hi bộ", "ết nạp", "ảng ủy", "ảng uỷ", "TCCS", "ề Đảng", "ào Đảng", "ình Đảng", "ợng Đảng", "ơ sở đảng", "ơ sở Đảng",
    "ẢNG VIÊN", "ẢNG BỘ", "HI BỘ", "ẾT NẠP",
)  # fmt: skip


def on_topic(text: str) -> bool:
    """Whether a text may speak of Party organisations and their members."""
    return any(word in text for word in TOPIC_WORDS)

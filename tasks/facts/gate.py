"""A cheap look at a text: can it hold a figure of a Party organisation at all?"""

# Every metric's words hold one of these, in the letters papers use; the second list is what must stand beside the first.
TOPIC_WORDS = ("đảng viên", "ảng bộ", "hi bộ", "kết nạp", "TCCS", "ết nạp", "ĐẢNG VIÊN", "ĐẢNG BỘ", "CHI BỘ", "Đảng viên", "ảng ủy", "ảng uỷ")


def on_topic(text: str) -> bool:
    """Whether a text may speak of Party organisations and their members; plain substring tests, no letter is folded."""
    return any(word in text for word in TOPIC_WORDS)

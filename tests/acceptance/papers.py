"""Composed pages of a district paper, as files: enough of them to fill several batches. No statistics."""

import os
from pathlib import Path

DISTRICTS = ("Tủa Chùa", "Mường Ảng", "Nậm Pồ", "Mường Nhé", "Điện Biên Đông")


def write_papers(folder: Path, years: range, pages_a_year: int = 2) -> Path:
    """One page a district, year and number; the same arguments write the same bytes and times."""
    folder.mkdir(parents=True, exist_ok=True)
    for year in years:
        for place, district in enumerate(DISTRICTS):
            for number in range(pages_a_year):
                admitted = 60 + 7 * place + year % 10 + number
                page = folder / f"{year}-{place}-{number}.txt"
                page.write_text(
                    f"Huyện {district} phát triển đảng viên, tin số {number}\n"
                    f"15/01/{year + 1}\n\n"
                    f"ĐBP - Năm {year}, Đảng bộ huyện {district} kết nạp {admitted} đảng viên mới, đạt 10{place}% kế hoạch.\n\n"
                    f"Đến cuối năm {year}, toàn Đảng bộ huyện có {4000 + 10 * place + number} đảng viên sinh hoạt tại "
                    f"{40 + place} tổ chức cơ sở đảng. Hội nghị diễn ra trong hai ngày, có {12 + number} ý kiến phát biểu.\n",
                    encoding="utf-8",
                )
                os.utime(page, (1_600_000_000, 1_600_000_000))
    return folder

"""Names of organisations and the mentions that point to them."""

import pytest

from tasks.facts.cues import fold_line
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import long_name
from tasks.facts.organisations import scan
from tasks.facts.person_names import is_person, person_behind, person_within


@pytest.mark.parametrize(
    ("printed", "head", "name"),
    [
        ("Trường THPT Đô Lương 1 (Nghệ An)", "Trường", "Trường THPT Đô Lương 1"),
        ("Công ty CP Đá mài Hải Dương: kết nạp", "Công ty", "Công ty CP Đá mài Hải Dương"),
        ("Hội Doanh nhân trẻ Đồng Nai được thành lập", "Hội", "Hội Doanh nhân trẻ Đồng Nai"),
        ("Sở Y tế kết nạp 12", "Sở", "Sở Y tế"),
        ("Bệnh viện Nhi đồng kết nạp 7", "Bệnh viện", "Bệnh viện Nhi đồng"),
        ("Bệnh viện Tai mũi họng 7 đồng chí", "Bệnh viện", "Bệnh viện Tai mũi họng"),
        ("Trung tâm Kiểm soát bệnh tật 7 đồng chí", "Trung tâm", "Trung tâm Kiểm soát bệnh tật"),
        ("Trung tâm Xúc tiến đầu tư 7 đồng chí", "Trung tâm", "Trung tâm Xúc tiến đầu tư"),
        ("Liên đoàn Lao động tỉnh kết nạp", "Liên đoàn", "Liên đoàn Lao động tỉnh"),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh có 9",
            "Văn phòng",
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh",
        ),
        ("Sở Giáo dục và Đào tạo có 12", "Sở", "Sở Giáo dục và Đào tạo"),
        ("Sở Lao động, Thương binh và Xã hội có", "Sở", "Sở Lao động, Thương binh và Xã hội"),
        ("Công an quận Gò Vấp, TPHCM", "Công an", "Công an quận Gò Vấp"),
        ("Trung tâm Y tế T.X Ba Đồn gồm", "Trung tâm", "Trung tâm Y tế T.X Ba Đồn"),
        ("Công an tỉnh Điện Biên", "Công an", "Công an tỉnh Điện Biên"),
        ("Bệnh viện Đa khoa tỉnh Kon Tum kết nạp", "Bệnh viện", "Bệnh viện Đa khoa tỉnh Kon Tum"),
        ("Phân xưởng Cơ điện lò 4 có", "Phân xưởng", "Phân xưởng Cơ điện lò 4"),
        ("Trung đoàn Bộ binh 188, Sư đoàn", "Trung đoàn", "Trung đoàn Bộ binh 188"),
        ("Công đoàn các KCN Hưng Yên có 30", "Công đoàn", "Công đoàn các KCN Hưng Yên"),
        ("Trường PTDTNT THCS&THPT huyện Sông Mã", "Trường", "Trường PTDTNT THCS&THPT huyện Sông Mã"),
        ("Văn phòng Huyện ủy có", "Văn phòng", "Văn phòng Huyện ủy"),
        ("Ủy ban nhân dân tỉnh Gia Lai có", "Ủy ban nhân dân", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Khối các cơ quan tỉnh Kon Tum hiện", "Khối", "Khối các cơ quan tỉnh Kon Tum"),
        ("Khối Doanh nghiệp thành phố kết nạp", "Khối", "Khối Doanh nghiệp thành phố"),
        ("Khối các cơ quan và doanh nghiệp tỉnh Bến Tre", "Khối", "Khối các cơ quan và doanh nghiệp tỉnh Bến Tre"),
        ("Công an Phường 17 cử 9", "Công an", "Công an Phường 17"),
        ("Công ty 72 có 23", "Công ty", "Công ty 72"),
        (
            "Công ty TNHH MTV Kinh doanh nước sạch Hải Dương",
            "Công ty",
            "Công ty TNHH MTV Kinh doanh nước sạch Hải Dương",
        ),
        ("Công ty TNHH MTV Kinh doanh nước sạch 14", "Công ty", "Công ty TNHH MTV Kinh doanh nước sạch"),
        ("Trung đoàn 892, nơi", "Trung đoàn", "Trung đoàn 892"),
        ("Trường Đại học Y - Dược (đóng", "Trường", "Trường Đại học Y - Dược"),
        ("Trường Đại học Kỹ thuật y tế Hải Dương (12", "Trường", "Trường Đại học Kỹ thuật y tế Hải Dương"),
        ("Trung tâm Bồi dưỡng chính trị huyện Gò Dầu có", "Trung tâm", "Trung tâm Bồi dưỡng chính trị huyện Gò Dầu"),
        ("Công ty Cổ phần Thủy sản Cồn Phụng và Công ty TNHH", "Công ty", "Công ty Cổ phần Thủy sản Cồn Phụng"),
        ("Bệnh viện Đa khoa tỉnh kết nạp", "Bệnh viện", "Bệnh viện Đa khoa tỉnh"),
        ("Trường Mầm non Hoa Hồng hiện có", "Trường", "Trường Mầm non Hoa Hồng"),
        ("Trường Tiểu học xã Na Sang có", "Trường", "Trường Tiểu học xã Na Sang"),
        ("Ban Quản lý Khu kinh tế Dung Quất vừa", "Ban", "Ban Quản lý Khu kinh tế Dung Quất"),
        (
            "Công ty Cổ phần Đầu tư và Phát triển Trường Sơn kết nạp",
            "Công ty",
            "Công ty Cổ phần Đầu tư và Phát triển Trường Sơn",
        ),
        ("Trường THPT Nguyễn Huệ và Lê Lợi", "Trường", "Trường THPT Nguyễn Huệ"),
        ("Đồn Biên phòng Ka Lăng tăng cường 4", "Đồn", "Đồn Biên phòng Ka Lăng"),
        ("Khối Dân - Chính - Đảng TP.HCM đã", "Khối", "Khối Dân - Chính - Đảng TP.HCM"),
        ("Tổng Công ty Becamex IDC 61", "Tổng Công ty", "Tổng Công ty Becamex IDC"),
        ("các Khu công nghiệp tỉnh", "các Khu", "các Khu công nghiệp tỉnh"),
        ("Văn phòng HĐND và UBND huyện Mường Ảng có", "Văn phòng", "Văn phòng HĐND và UBND huyện Mường Ảng"),
        ("Công ty may Đức Giang kết nạp", "Công ty", "Công ty may Đức Giang"),
        ("Công ty CP Lâm sản thực phẩm Vân Canh có", "Công ty", "Công ty CP Lâm sản thực phẩm Vân Canh"),
        ("Công ty TNHH Gỗ mỹ nghệ Hoa Lư kết nạp", "Công ty", "Công ty TNHH Gỗ mỹ nghệ Hoa Lư"),
        ("Công ty CP Du lịch sinh thái Ba Hồ hiện", "Công ty", "Công ty CP Du lịch sinh thái Ba Hồ"),
        ("Công ty CP Vận tải sinh hoạt tại", "Công ty", "Công ty CP Vận tải"),
        ("Công ty TNHH Chế biến phát triển được", "Công ty", "Công ty TNHH Chế biến"),
        ("Nhà máy Thủy điện Sơn La sinh hoạt", "Nhà máy", "Nhà máy Thủy điện Sơn La"),
        ("Quân sự huyện đều vượt", "Quân sự", "Quân sự huyện"),
        ("Trường Cao đẳng Cộng đồng kết nạp", "Trường", "Trường Cao đẳng Cộng đồng"),
        ("Trường Đại học Khoa học Xã hội và Nhân văn có", "Trường", "Trường Đại học Khoa học Xã hội và Nhân văn"),
        ("Chi cục Thuế khu vực Điện Biên - Mường Ảng có", "Chi cục", "Chi cục Thuế khu vực Điện Biên - Mường Ảng"),
        (
            "Ngân hàng Nông nghiệp và Phát triển nông thôn huyện có",
            "Ngân hàng",
            "Ngân hàng Nông nghiệp và Phát triển nông thôn huyện",
        ),
    ],
)
def test_a_name_goes_as_far_as_its_words_and_its_place(printed: str, head: str, name: str) -> None:
    assert printed[: long_name(printed, fold_line(printed), 0, len(head))] == name


def scanned(text: str) -> list[Mention]:
    return scan(text, fold_line(text))


@pytest.mark.parametrize(
    ("text", "level", "name", "kind"),
    [
        ("Đảng bộ xã Na Sang kết nạp 5 đảng viên", "commune", "Na Sang", "xã"),
        ("Huyện ủy Mường Ảng họp", "district", "Mường Ảng", "huyện"),
        ("Đảng bộ T.X Phổ Yên", "district", "Phổ Yên", "thị xã"),
        ("Thành đoàn Đà Lạt giới thiệu", "district", "Đà Lạt", "thành phố"),
        ("huyện biên giới Kỳ Sơn có", "district", "Kỳ Sơn", "huyện"),
        ("xã biển Hải Ninh kết nạp", "commune", "Hải Ninh", "xã"),
        ("xã Biển Bạch kết nạp", "commune", "Biển Bạch", "xã"),
        ("Phường 12 có 18 chi bộ", "commune", "Phường 12", "phường"),
        ("năm 2018 Huyện ủy Lục Ngạn kết nạp", "district", "Lục Ngạn", "huyện"),
        ("Chi bộ 7b có 37 đảng viên", "organization", "Chi bộ 7b", None),
        ("Đội 5 của công ty kết nạp 4", "organization", "Đội 5", None),
        ("ấp Kinh 4 (xã Nam Thái Sơn)", "organization", "Kinh 4", None),
        ("Chi bộ tổ dân phố số 7, phường", "organization", "Tổ dân phố số 7", None),
        ("công ty Hoàng Long kết nạp", "organization", "công ty Hoàng Long", None),
        ("Chi ủy Chi bộ Trường THPT Lang Biang họp", "organization", "Trường THPT Lang Biang", None),
    ],
)
def test_a_mention_has_its_level_its_name_and_the_kind_printed(
    text: str, level: str, name: str, kind: str | None
) -> None:
    first = scanned(text)[0]
    assert (first.form, first.level, first.name, first.kind) == ("full", level, name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "mỗi xã kết nạp 2",
        "cấp huyện có 5",
        "36 xã, thị trấn",
        "hội trường Ba Đình",
        "Trưởng thôn Lò Văn Sơn nói",
        "toàn quận 18 chi bộ",
    ],
)
def test_a_kind_in_general_names_no_unit(text: str) -> None:
    assert all(m.form != "full" for m in scanned(text))


def test_a_year_before_a_kind_does_not_count_it() -> None:
    assert [m.form for m in scanned("Năm 2019 huyện kết nạp 120 đảng viên")] == ["pronoun"]
    assert scanned("12 xã kết nạp 120 đảng viên") == []


def test_persons_are_told_from_names_of_places_and_schools() -> None:
    assert is_person("Lò Văn Hặc")
    assert not is_person("Na Sang")
    assert person_within(["Tủa", "Thàng", "Hạng", "A", "Sử"]) == 2
    assert person_behind("Trường THPT Chu Văn An Trần Thị Bình") == len("Trường THPT Chu Văn An")
    assert person_behind("Trường THPT Nguyễn Văn Cừ") is None

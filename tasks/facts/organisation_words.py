"""The small words of organisations' names, and the family names of persons, as lists to be read and added to."""

from tasks.text.words import listed

# Words that end a name wherever they stand: small words, and what organisations do.
STOPS = listed(
    "ở tại của có đã là hiện được kết phát vừa mới trong ngoài từ đến với cho về trên dưới thuộc do vào ra lên xuống năm "
    "tháng ngày này đó ấy nay khi thì mà nhưng hay hoặc bằng để sẽ đang không chưa còn chỉ cùng theo sau trước mở cử giao "
    "đạt tiếp gồm bồi tạo làm tham nói biết đứng dẫn ông bà anh chị em đồng thôn bản ấp buôn nhiệm lần khóa lớp nhất nhì "
    "bên như rằng luôn cũng đều lại thường mỗi các những số tổng gần hơn khoảng nhân sáng chiều tối hôm bí chủ giám phó "
    "trưởng hiệu chia nhờ nhằm qua sang đông trao giới ký tuyên báo thực vì bởi nơi gọi nêu đề xét hoàn tính chiếm tăng "
    "giảm đưa nâng lập đầu và cuối ngoại bị mừng chào đón tặng thăm dự họp sinh đoàn đảng quần tự xin chuyển một hai ba bốn "
    "sáu bảy tám chín mười "
    "nhiều ít vẫn phấn phối rà chú quán tiến duy giữ nhận lấy tìm vượt đóng nằm trực quyết khẳng nỗ cố góp hưởng bình "
    "tuyển xác tuân siết cảm đẩy vinh lãnh cam ghi coi xem đối chấp ngay bám dành vốn chọn khởi kiện nghe kịp nộp rất "
    "khá hết phải nên liền chuẩn thu đi gửi rời trải mạnh gắn dù tuy nếu vậy thế kia riêng toàn cả vẻn vỏn nữa khẩn "
    "mời dạy kính thắp vui lựa thúc thẩm rút sáp gặp mong ước bầu tiêu xếp "
)
# Small words that go on a name though no capital follows: Công an, Bộ đội Biên phòng, Đại học Sư phạm, Sở Y tế.
GOES_ON = listed(
    "học an sự tế phạm lâm nghiệp tư thương chính hàng thông vận tải cơ sở phổ mầm non dân tộc nội trú bán trung đẳng viện "
    "ty đội biên phòng binh chủng trị hội nghệ thuật khoa công kỹ luật ngữ kinh doanh sản xuất xây dựng giáo dục đào tạo "
    "tài nguyên môi trường nước bảo hiểm xã bạc cao su cà phê điện lực viễn đa nghề chuyên dược thể thao du lịch văn hóa "
    "thư các khu quan nhà máy chế biến thủy lợi dệt may đường sắt không cảng quân đặc khai thác tổng hợp ứng dụng liên hiệp "
    "phụ nữ nông cổ phần một thành viên hữu hạn mtv tnhh đốc thống truyền hình phát thanh tra kiểm sát tòa án hải tín nhân "
    "vật liệu xăng dầu khí giày da gỗ thuốc lá muối chè bia rượu phân bón chất ngoại vụ tuyên mặt trận tổ quốc thi hành "
    "giấy tiểu đoàn lữ sư trại giam cứu hộ cháy chữa xổ kiến thiết sạch giống cây trồng nuôi thú y vệ thực quản lý đô thị đất "
    "đai khuyến hạ tầng giao lao ngân địa khoáng than mỏ nghĩa trang xe khách buýt "
)
# Two syllables that are one word, whatever the second means alone: Cảnh sát, Điện tử.
_JOINED = listed(
    "trung_ương chính_sách tư_nhân biên_phòng doanh_nhân án_nhân sát_nhân nhân_dân công_nhân bệnh_nhân lao_động bồi_dưỡng cộng_đồng xã_hội nông_thôn "
    "thanh_niên hoạt_động sinh_viên thiếu_nhi phát_triển hội_đồng công_đoàn bộ_đội cựu_chiến chiến_binh hợp_tác tác_xã "
    "nghĩa_vụ dịch_vụ chính_quyền việc_làm giới_thiệu hướng_nghiệp chính_phủ quốc_hội thường_xuyên quốc_phòng lực_lượng quyền_sử tập_đoàn "
    "cảnh_sát cơ_động điện_tử thông_tin xổ_số kiến_thiết cơ_khí máy_tính tự_động động_hóa vật_lý sinh_học lịch_sử địa_lý "
    "ngữ_văn quản_trị kế_toán khách_sạn nhà_hàng dược_phẩm thực_phẩm hải_sản thủy_sản lâm_sản nông_sản khoáng_sản xuất_khẩu "
    "nhập_khẩu xuất_nhập xi_măng bê_tông may_mặc da_giày bao_bì khí_tượng thủy_văn thủy_điện nhiệt_điện y_học cổ_truyền "
    "tâm_thần điều_dưỡng giám_định pháp_y kiểm_dịch thực_vật chăn_nuôi thú_y khuyến_nông khuyến_công thủy_nông đường_bộ "
    "đường_thủy đăng_kiểm vệ_sinh cây_xanh chiếu_sáng công_viên thể_dục thư_viện bảo_tàng di_tích dân_số kế_hoạch trợ_giúp "
    "pháp_lý tư_pháp hành_chính dân_vận tuyên_giáo nội_chính kiểm_tra tổ_chức cơ_yếu lưu_trữ thi_đua khen_thưởng tôn_giáo "
    "biên_giới hậu_cần tham_mưu phòng_không không_quân hải_quân trinh_sát đặc_công công_binh pháo_binh thiết_giáp bảo_trợ "
    "hóa_chất phân_lân bảo_hiểm kho_bạc đầu_tư hạ_tầng cấp_nước thoát_nước công_trình giao_thông vận_tải cầu_đường trồng_trọt kinh_tế "
    "ngân_sách giống_cây lọc_hóa hóa_dầu sản_xuất chế_biến thiết_bị vật_tư mỹ_thuật âm_nhạc sân_khấu điện_ảnh nghệ_thuật kiến_trúc "
    "quy_hoạch tài_nguyên địa_chính hòa_giải huyện_ủy tỉnh_ủy thành_ủy đảng_ủy quận_ủy thị_ủy đoàn_thể huấn_luyện cửa_khẩu xúc_tiến du_lịch nghiệp_đoàn thương_mại thương_nghiệp bệnh_phổi bao_bì nhà_báo nhà_giáo nhà_văn "
    "cận_lâm lâm_sàng hồi_sức gián_tiếp chức_năng vận_hành phục_vụ nhi_đồng răng_hàm hàm_mặt tai_mũi mũi_họng ung_bướu "
    "da_liễu huyết_học truyền_máu chỉnh_hình phục_hồi hồi_chức bệnh_tật soát_bệnh nhiệt_đới truyền_nhiễm lão_khoa nội_tiết tim_mạch "
    "sức_khỏe sản_nhi tiến_đầu vụ_việc chi_nhánh cấp_thoát kiểm_soát cứu_trợ chữ_thập thập_đỏ đông_y nạn_nhân "
)
# Words of trades and fields: they go on a name behind another such word, which no subject's verb does: Nông sản | thực phẩm.
_TRADES = listed(
    "thực_phẩm dược_phẩm hải_sản thủy_sản lâm_sản nông_sản khoáng_sản lương_thực thức_ăn thực_vật chăn_nuôi trồng_trọt gia_súc "
    "gia_cầm mỹ_nghệ mỹ_thuật nội_thất bất_động động_sản sinh_thái sinh_học dịch_vụ thương_mại vật_tư thiết_bị máy_móc phụ_tùng "
    "linh_kiện ô_tô ắc_quy bao_bì hóa_chất may_mặc xi_măng bê_tông thủ_công vàng_bạc kim_khí tiêu_dùng đầu_mối vận_tải cây_trồng "
    "khách_sạn nhà_hàng du_lịch môi_trường đô_thị thủy_lợi thủy_nông thủy_điện tổng_hợp "
)
LEAD_ON = frozenset(pair.replace("_", " ") for pair in _TRADES)
PAIRS = LEAD_ON | frozenset(pair.replace("_", " ") for pair in _JOINED)
# First syllables of such words.
_FIRST = listed(
    "đại sư đầu tổng chi phòng ban quản nhân văn tiểu trung mầm bộ chỉ huy thương mại trách nhiệm kho khu vực y ngân bách "
    "xí hợp ủy tập cổ trạm hạt tâm hội liên đoàn đảo vườn quốc gia quỹ phân hiệu trưởng xuất nhập khẩu cấp thoát công kiểm "
    "lâm thi thuế bệnh đồn binh trại "
)
# All syllables of an organisation's sort; another one with a capital begins a name of its own (Cao su | Đức Cơ).
VOCABULARY = GOES_ON | _FIRST | frozenset(syllable for pair in PAIRS for syllable in pair.split())
# Family names, those of the peoples of the mountains and the highlands among them.
FAMILIES = listed(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Lương Trương Tô Hà Cao Chu "
    "Tạ Kim Lò Lường Quàng Cà Tòng Vàng Giàng Sùng Thào Mùa Hạng Hờ Vừ Cứ Lầu Mông Nông Ma Triệu Hứa Lục Vi Lộc Ksor Siu Rơ "
    "Kpă Y H' Điểu Thạch Sơn Danh Châu Chau Lâm Thái Tống Quách Phùng Khổng La Lưu Đào Đàm Từ Văn Bạch Tôn Chảo Tẩn Phàn Lù "
    "Pờ Mạc Nay Rmah Rah Ra Alăng Arất Bling Zơrâm Blúp Ktla Niê Hiao Nhàn Nghiêm Lại Doãn Ninh Tăng Giáp Viên Thân Phí Ông "
    "Âu Cù Lỳ Thị Neáng Néang Khoàng Cầm Và Moong Lữ Kha Xeo Điêu Bế Hầu Cháng Vương Tráng Sín Bàn Pơloong Coor Katơr Pinăng Chamaléa Mấu Liêng Lự Lèo Cụt Riah Bríu Bhling "
)

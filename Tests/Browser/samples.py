"""Comments as visitors of a provincial portal might write them. People and places are invented."""

from dataclasses import dataclass

from comment_form import Draft


@dataclass(frozen=True)
class Sample:
    thread: str
    minutes: int
    """How long ago it was written."""
    draft: Draft
    replies: tuple = ()


PLAIN = "/portal/plain"
EMBED = "/portal/embed"

PUBLISHED = [
    Sample(
        PLAIN, 1630,
        Draft(
            "Nguyễn Thị Thanh Huyền", "Bỏ được giấy tờ nộp lại là mừng nhất",
            "Năm ngoái tôi xin phép sửa nhà, cùng một bản sao sổ đỏ phải nộp ba nơi, mỗi nơi một lần chứng "
            "thực. Nếu các sở tự tra được thì dân đỡ hẳn hai buổi đi lại.\n\n"
            "Mong danh sách 118 loại giấy được in ra dán ở xã, vì nhiều bác không biết lên mạng mà tra.",
        ),
        (
            Sample(
                PLAIN, 1490,
                Draft(
                    "Bùi Văn Thắng", "Nhất trí",
                    "Ở xã tôi đã dán rồi, chữ to dễ đọc. Chị ra bảng tin trước cổng ủy ban là thấy.",
                ),
            ),
        ),
    ),
    Sample(
        PLAIN, 905,
        Draft(
            "Quàng Thị Lả", "Người già thì làm thế nào?",
            "Bố mẹ tôi đều ngoài bảy mươi, không dùng điện thoại thông minh. Tổ hỗ trợ một tuần hai buổi có "
            "đến bản xa không, hay chỉ ở trung tâm xã?",
        ),
        (
            Sample(
                PLAIN, 610,
                Draft(
                    "Đoàn xã Bãi Dâu", "Có đến tận bản",
                    "Dạ có, chiều thứ ba và sáng thứ sáu. Bác nhắn trưởng bản là chúng cháu xếp lịch.",
                ),
            ),
        ),
    ),
    Sample(
        PLAIN, 47,
        Draft(
            "Lê Minh Đức", "Công bố bằng con số",
            "Hay nhất là câu này. Ba tháng nữa tôi sẽ mở lại bài này để đối chiếu.",
        ),
    ),
    Sample(
        EMBED, 1210,
        Draft(
            "Hà Thị Xuân", "Chị Mai nhiệt tình lắm",
            "Tôi làm giấy khai sinh cho cháu ở quầy Khe Mây, sáng nộp trưa có. Cái máy đọc to rõ từng bước, "
            "bà nội cháu cũng làm theo được.",
        ),
        (
            Sample(
                EMBED, 1115,
                Draft(
                    "Lò Thị Mai", "Cảm ơn chị",
                    "Chị dẫn thêm bà con ra nhé, quầy mở cả sáng thứ bảy ạ.",
                ),
            ),
        ),
    ),
    Sample(
        EMBED, 320,
        Draft(
            "Phan Đình Khoa", "Nên có pin dự phòng",
            "Mất mạng thì đã lo rồi, còn mất điện thì sao? Mùa mưa bản tôi mất điện luôn.",
        ),
    ),
]

WAITING = [
    Sample(
        PLAIN, 2880,
        Draft(
            "Trịnh Công Hậu", "Hồ sơ của tôi quá hạn 12 ngày",
            "Mã LG-20417, gọi đường dây nóng ba lần chưa ai trả lời. Đề nghị kiểm tra giúp.",
        ),
    ),
    Sample(
        PLAIN, 1620,
        Draft(
            "Đặng Thùy Linh", "Góp ý",
            "Trang theo dõi nên gửi tin nhắn khi hồ sơ chuyển bước, không phải ai cũng vào xem hằng ngày.",
        ),
    ),
    Sample(
        EMBED, 700,
        Draft(
            "Giàng A Páo", "Tiếng Mông",
            "Bao giờ có tiếng Mông vậy? Bản mình chờ lâu rồi.",
        ),
    ),
    Sample(
        "/tin/cau-suoi-lam-thong-xe", 395,
        Draft(
            "Vũ Hoàng Yến", "Cầu mới đẹp",
            "Con đi học không phải lội suối nữa, cảm ơn các chú thợ cầu.",
        ),
    ),
    Sample(
        "/tin/cau-suoi-lam-thong-xe", 210,
        Draft(
            "Ngô Bá Sơn", "Thiếu biển báo",
            "Đầu cầu phía chợ chưa có biển hạn chế tải trọng, xe chở đá vẫn chạy ban đêm.",
        ),
    ),
    Sample(
        "/tin/gia-vai-dau-mua", 95,
        Draft(
            "Cao Thị Bích Ngọc", "Giá vải ở vườn",
            "Bài ghi 32 nghìn, thương lái vào vườn chỉ trả 21. Nhà báo nên hỏi cả người trồng.",
        ),
    ),
    Sample(
        "/tin/gia-vai-dau-mua", 52,
        Draft(
            "Vải Thiều Giá Tốt", "Mua sỉ liên hệ ngay",
            "Xem https://vai.example/si https://vai.example/le https://vai.example/zalo khuyến mãi sốc hôm "
            "nay!",
        ),
    ),
    Sample(
        PLAIN, 31,
        Draft(
            "Hoàng Thị Tám", "Cảm ơn hội nghị",
            "Lần đầu thấy lãnh đạo hứa bằng con số. 👏 Mong làm thật.",
        ),
    ),
    Sample(
        EMBED, 12,
        Draft(
            "Kenta Yamamoto", "Ý kiến từ người nước ngoài",
            "Tôi sống ở đây sáu năm. Quầy nên có hướng dẫn bằng tiếng Anh và tiếng Nhật.",
        ),
    ),
    Sample(
        EMBED, 3,
        Draft(
            "Mai Văn Lực", "Giờ mở quầy",
            "Buổi trưa có người trực không, công nhân chúng tôi chỉ rảnh lúc đó.",
        ),
    ),
]

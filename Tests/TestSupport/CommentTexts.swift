/// Comments as they come, of both kinds, all made of a few pieces.
package enum CommentTexts {
    private static let places = [
        "cầu Long Biên", "chợ Đồng Xuân", "trường mầm non", "trạm y tế", "bến xe", "bờ kè", "ngõ 12",
    ]
    private static let wishes = [
        "đã hỏng từ lâu, mong xã sớm sửa", "hôm nay đông quá, đi lại rất khó", "được dọn sạch, bà con ai cũng mừng",
        "thiếu đèn, buổi tối các cháu về rất sợ", "nên có lịch làm việc rõ ràng để người dân biết",
    ]
    private static let thoughts = [
        "Bài viết nêu đúng nỗi lo của dân.", "Tôi không đồng ý với tác giả.", "Cảm ơn nhà báo.",
        "Ngân hàng gần đó cũng vậy.",
        "Hôm qua tôi gọi số 0243 825 1234 mà không ai nghe.", "Xem thêm ở http://xa.example.vn/lich.", "",
    ]
    private static let baits = [
        "Vay nhanh không thế chấp", "Nạp lần đầu thưởng lớn", "Giảm cân cấp tốc", "Việc nhẹ lương cao tại nhà",
    ]
    private static let calls = [
        "inbox Zalo 0901 234 567", "bấm http://vay-nong.example/x1", "liên hệ Telegram @nhacai88",
    ]

    package static func honest(_ generator: inout SeededGenerator) -> String {
        "\(pick(thoughts, &generator)) Chỗ \(pick(places, &generator)) \(pick(wishes, &generator))."
    }

    package static func spam(_ generator: inout SeededGenerator) -> String {
        "\(pick(baits, &generator)), \(pick(calls, &generator)), \(Int.random(in: 2...90, using: &generator)) triệu trong ngày!"
    }

    private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
        texts.randomElement(using: &generator) ?? ""
    }
}

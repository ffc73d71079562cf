import Submissions

/// The words of the report's page.
struct ReportWords {
    let language: Language

    func pick(_ vietnamese: String, _ english: String) -> String {
        language == .vi ? vietnamese : english
    }

    var title: String { pick("Báo cáo kiểm duyệt bình luận", "How comments were moderated") }
    var allSites: String { pick("mọi trang", "all sites") }
    var made: String { pick("Lập lúc", "Made at") }
    var basis: String {
        pick(
            """
            Mọi số liệu được đếm từ nhật ký kiểm toán; không có chữ nào của người bình luận. Quyết định cuối cùng của người \
            kiểm duyệt được coi là đúng. Khoảng trong ngoặc là khoảng tin cậy 95 % (Wilson). Ngày tính theo giờ UTC.
            """,
            """
            Every figure is counted from the audit log; no word of a visitor is in it. What a person decided last is taken for \
            the truth. Brackets hold the 95 % interval (Wilson). Days are in UTC.
            """
        )
    }
    var overview: String { pick("Tổng quan", "Overview") }
    var accepted: String { pick("Bình luận đã nhận", "Comments accepted") }
    var waiting: String { pick("Đang chờ duyệt", "Waiting") }
    var automatic: String { pick("Do quy tắc tự quyết, không có người", "Settled by the policy, by nobody else") }
    var median: String { pick("Chờ đến quyết định đầu tiên, trung vị", "Wait for the first decision, median") }
    var ninety: String { pick("… 90 % không lâu hơn", "… 90 % not longer than") }
    var ninetyNine: String { pick("… 99 % không lâu hơn", "… 99 % not longer than") }
    var caught: String {
        pick("Bị giữ là spam, trong số người kiểm duyệt từ chối", "Held as spam, of what a person refused")
    }
    var lost: String {
        pick("Bị giữ nhầm là spam, trong số được duyệt đăng", "Held as spam by mistake, of what a person approved")
    }
    var perDay: String { pick("Theo ngày", "Day by day") }
    var perDayNote: String {
        pick(
            "Cột đậm: đã nhận; cột nhạt: quyết định. Di chuột lên cột để xem số.",
            "Dark bars: accepted; light bars: decisions. Rest on a bar to read its number."
        )
    }
    var delays: String { pick("Thời gian chờ quyết định đầu tiên", "Wait for the first decision") }
    var rules: String { pick("Quy tắc", "Rules") }
    var rule: String { pick("Quy tắc", "Rule") }
    var found: String { pick("Số lần", "Found") }
    var precision: String { pick("Người kiểm duyệt cũng từ chối", "Refused by a person as well") }
    var moderators: String { pick("Người kiểm duyệt", "Moderators") }
    var moderator: String { pick("Tên", "Name") }
    var decisions: String { pick("Quyết định", "Decisions") }
    var overturned: String { pick("Sau đó bị đổi lại", "Changed by somebody later") }
    var calibration: String { pick("Điểm có đúng với thực tế không", "Do scores mean what they say") }
    var calibrationNote: String {
        pick(
            """
            Mỗi chấm là các bình luận có điểm gần nhau: ngang là điểm, dọc là tỷ lệ người xác nhận là spam; nằm trên đường chéo \
            là đúng. Sai số trung bình:
            """,
            """
            Each dot stands for comments with similar scores: to the right the score, upwards the share that people found to be spam; \
            on the diagonal the scores are right. Average error:
            """
        )
    }
    var drift: String { pick("Điểm trung bình theo tuần", "Mean score, week by week") }
    var noScores: String { pick("Chưa có bình luận nào được chấm điểm.", "No comment has a score yet.") }
    var nothing: String { pick("Chưa có gì.", "Nothing yet.") }

    func status(_ status: String) -> String {
        guard language == .vi else { return status }
        return ["approved": "duyệt", "rejected": "từ chối", "spam": "spam", "pending": "giữ lại"][status] ?? status
    }

    /// In the largest unit of which there is one.
    func delay(_ seconds: Double) -> String {
        let units = [
            (86_400.0, pick("ngày", "d")), (3600.0, pick("giờ", "h")), (60.0, pick("phút", "min")),
            (1.0, pick("giây", "s")),
        ]
        let (length, name) = units.first { seconds >= $0.0 } ?? (1, pick("giây", "s"))
        return "\(number((seconds / length * 10).rounded() / 10)) \(name)"
    }

    /// With a comma where the language writes one.
    func number(_ value: Double) -> String {
        let text = value == value.rounded() ? String(Int64(value)) : "\(value)"
        return language == .vi ? text.replacing(".", with: ",") : text
    }

    /// To a tenth, below one percent to a hundredth.
    func percent(_ share: Double) -> String {
        let digits = abs(share) < 0.01 ? 10_000.0 : 1000
        return "\(number((share * digits).rounded() / (digits / 100))) %"
    }
}

import Foundation
import Submissions

/// What is said of second reviews, complaints and the filter.
extension ReportWords {
    func inShort(accepted: Int, waiting: Int) -> String {
        pick(
            "Đã nhận \(accepted) bình luận; \(waiting) đang chờ duyệt.",
            "\(accepted) comments were accepted; \(waiting) are waiting."
        )
    }

    func inShort(median: String, ninety: String) -> String {
        pick(
            "Một nửa được quyết định trong vòng \(median), 90 % trong vòng \(ninety).",
            "Half of them were decided within \(median), 90 % within \(ninety)."
        )
    }

    func inShort(letThrough share: String) -> String {
        pick(
            "Theo lần xem lại độc lập, \(share) bình luận đã đăng lẽ ra không nên đăng.",
            "By the second review, \(share) of what was approved should not have been."
        )
    }

    func inShort(refused share: String) -> String {
        pick(
            "Theo lần xem lại độc lập, \(share) bình luận bị từ chối lẽ ra nên đăng.",
            "By the second review, \(share) of what was refused should have been published."
        )
    }

    var errors: String {
        pick("Sai sót ước tính, theo lần xem lại độc lập", "Errors, as a second review estimates them")
    }
    var errorsNote: String {
        pick(
            """
            Một người khác đọc lại các bình luận được rút ngẫu nhiên mà không biết trước đó đã quyết định thế nào. Chỗ người đó \
            thấy khác được tính là sai sót. Dấu chấm là ước lượng cho mọi bình luận chứ không chỉ cho mẫu; đường kẻ là khoảng \
            tin cậy 95 %: nếu rút mẫu nhiều lần, 95 trong 100 khoảng như thế chứa giá trị đúng.
            """,
            """
            Somebody else read comments that were drawn at random, without knowing what had been decided. Where he sees it \
            otherwise, that counts as an error. The dot estimates it for all comments, not only for the sample; the line is the 95 % \
            interval: of 100 samples, 95 would give a line that holds the true value.
            """
        )
    }
    var noSamples: String {
        pick(
            "Chưa có mẫu nào được xem lại trong thời gian này (duyet audit sample, duyet audit review).",
            "No sample of this period was reviewed yet (duyet audit sample, duyet audit review)."
        )
    }
    var notReviewed: String { pick("Chưa ai xem lại.", "Nobody has reviewed it yet.") }
    var falseNegatives: String {
        pick("Đăng nhầm, trong số đã duyệt đăng", "Let through by mistake, of what was approved")
    }
    var falsePositives: String { pick("Từ chối nhầm, trong số bị từ chối", "Refused by mistake, of what was refused") }
    var what: String { pick("Sai sót", "Error") }
    var share: String { pick("Tỷ lệ (95 %)", "Share (95 %)") }
    var inPopulation: String { pick("Số bình luận ước tính (95 %)", "Comments, estimated (95 %)") }
    var read: String { pick("Thấy sai / đã đọc", "Found / read") }

    func sample(_ number: Int64, drawn: Int, of population: Int, reviewed: Int, day: String) -> String {
        pick(
            "Mẫu \(number), rút ngày \(day): \(drawn) trong \(population) bình luận, đã xem lại \(reviewed).",
            "Sample \(number), drawn on \(day): \(drawn) of \(population) comments, \(reviewed) of them reviewed."
        )
    }

    func wrong(of status: String) -> String {
        status == "rejected"
            ? pick("… người kiểm duyệt từ chối", "… of what was rejected")
            : pick("… bị coi là spam", "… of what was held or marked as spam")
    }

    var agreement: String { pick("Hai người có thống nhất không", "Do two people agree") }
    var agreementNote: String {
        pick(
            """
            Hệ số κ của Cohen: 1 là luôn thống nhất, 0 là chỉ bằng mức ngẫu nhiên, dưới 0 là kém hơn ngẫu nhiên. So quyết định \
            đầu với ý kiến thứ hai: đăng hay không đăng. Dưới 30 bình luận thì con số chỉ để tham khảo. «policy» là những gì \
            quy tắc tự quyết. Trong κ mỗi bình luận được tính cho mọi bình luận mà nó đại diện. κ thấp có thể do quy định chưa rõ, không hẳn do người.
            """,
            """
            Cohen's κ: 1 when they always agree, 0 when no more than by chance, below 0 when less. Compared are the first decision \
            and the second opinion: to publish, or not. With fewer than 30 comments it is only a hint. "policy" stands for \
            what nobody decided. In κ each comment counts for all that it was drawn from. A low κ may come from unclear rules as well as from people.
            """
        )
    }
    var who: String { pick("Ai", "Who") }
    var comments: String { pick("Bình luận", "Comments") }
    var agreed: String { pick("Thống nhất", "Agreed") }
    var reading: String { pick("Mức độ", "In words") }

    func decided(by name: String) -> String { name }
    func reviewed(by name: String) -> String { pick("xem lại: \(name)", "reviewed by \(name)") }

    /// In the words of Landis and Koch (1977).
    func reading(of kappa: Double?, count: Int) -> String {
        guard let kappa else {
            return pick("không tính được: một bên luôn cùng một ý", "cannot be told: one always said the same")
        }
        let word =
            switch kappa {
            case ..<0: pick("kém hơn ngẫu nhiên", "less than by chance")
            case ..<0.2: pick("rất thấp", "slight")
            case ..<0.4: pick("thấp", "fair")
            case ..<0.6: pick("trung bình", "moderate")
            case ..<0.8: pick("cao", "substantial")
            default: pick("gần như tuyệt đối", "almost perfect")
            }
        return count < 30 ? "\(word); \(pick("ít bình luận", "few comments"))" : word
    }

    var complaints: String { pick("Khiếu nại và yêu cầu", "Complaints and requests") }
    var noComplaints: String { pick("Không có.", "There were none.") }

    func appeals(_ outcome: String) -> String {
        switch outcome {
        case "granted": pick("Khiếu nại được chấp nhận", "Appeals granted")
        case "upheld": pick("Khiếu nại bị bác, giữ quyết định", "Appeals refused")
        default: pick("Khiếu nại đang chờ", "Appeals still open")
        }
    }

    func erasures(_ reason: String) -> String {
        switch reason {
        case "request": pick("Bình luận bị xóa theo yêu cầu của người viết", "Comments erased on request")
        case "order": pick("Bình luận bị xóa theo lệnh của cơ quan", "Comments erased by order of an authority")
        case "retention": pick("Bình luận bị xóa vì hết hạn lưu", "Comments erased as kept long enough")
        case "mistake": pick("Bình luận bị xóa vì nhầm lẫn", "Comments erased for a mistake")
        default: pick("Bình luận bị xóa vì lý do khác", "Comments erased for another reason")
        }
    }

    var bands: String { pick("Bộ lọc spam", "The spam filter") }
    var bandsNote: String {
        pick(
            "Theo ngưỡng đang áp dụng khi mỗi bình luận đến, và điểm trước khi có quyết định.",
            "By the thresholds in force when each comment came, and its score before anybody decided."
        )
    }
    var bandSpam: String { pick("Giống spam, giữ riêng", "Looks like spam, held apart") }
    var bandUnsure: String { pick("Chưa chắc, vào hàng chờ", "Unsure, into the queue") }
    var bandTrusted: String { pick("Đáng tin", "Trusted") }
    var bandCaught: String {
        pick("Spam bị chặn, trong số người xác nhận là spam", "Spam caught, of what people found to be spam")
    }
    var bandLost: String { pick("Bình luận tốt bị giữ nhầm, trong số được duyệt", "Ham lost, of what people approved") }
    var bandLeaked: String { pick("Spam được coi là đáng tin", "Spam that was trusted") }

    var delaysNote: String {
        pick("Mỗi cột: số bình luận chờ lâu đến chừng đó.", "Each bar: how many comments waited so long.")
    }
    var driftNote: String {
        pick(
            "Điểm thay đổi dần có nghĩa là bình luận, hay bộ lọc, đã khác trước.",
            "Where it moves, the comments have changed, or the filter."
        )
    }
    var methods: String { pick("Cách tính", "Methods") }
    var methodsText: String {
        pick(
            """
            Tỷ lệ đơn: khoảng Wilson (1927). Sai sót ước tính: ước lượng phân tầng và phương sai theo Cochran (1977); khoảng \
            Wilson với cỡ mẫu hiệu dụng, không lớn hơn số đã đọc (Korn và Graubard 1998). Không thấy sai sót nào trong n bình luận: \
            cận trên là 3/n (Hanley và Lippman-Hand 1983), theo tầng được đọc thưa nhất. κ: Cohen (1960), sai số chuẩn theo \
            Fleiss, Cohen và Everitt (1969), mức độ bằng lời theo Landis và Koch (1977). Điểm so với thực tế: sai số hiệu chuẩn \
            kỳ vọng trên mười khoảng.
            """,
            """
            Plain shares: Wilson's interval (1927). Estimated errors: stratified estimator and variance after Cochran (1977); Wilson's \
            interval for the effective sample size, never more than was read (Korn and Graubard 1998). None found in n: at most \
            3/n (Hanley and Lippman-Hand 1983), in the stratum that was read most thinly. κ: Cohen (1960), with the standard error of \
            Fleiss, Cohen and Everitt (1969) and the words of Landis and Koch (1977). Scores against what happened: expected \
            calibration error over ten bins.
            """
        )
    }

    /// The code of a finding, with what it means.
    func rule(_ code: String) -> String {
        let meanings = [
            "blocked": pick("bị chặn", "blocked by a moderator"),
            "duplicate": pick("nội dung đã gửi trước đó", "posted before"),
            "banned_words": pick("từ cấm", "banned words"),
            "too_many_links": pick("quá nhiều liên kết", "too many links"),
            "honeypot": pick("ô bẫy bị điền", "hidden field filled in"),
            "too_fast": pick("điền quá nhanh", "filled in too fast"),
            "hidden_characters": pick("ký tự vô hình", "invisible characters"),
            "captcha.unsolved": pick("không nhập mã kiểm tra", "check code not solved"),
            "unreadable_list": pick("không đọc được danh sách từ cấm", "list of banned words unreadable"),
            "spam_score": pick("điểm của bộ lọc spam", "the filter's score"),
            "filter_failed": pick("bộ lọc không chấm được", "the filter could not judge"),
        ]
        return meanings[code].map { "\($0) (\(code))" } ?? code
    }

    /// To two digits behind the point.
    func decimal(_ value: Double) -> String {
        let text = String(format: "%.2f", value)
        return language == .vi ? text.replacing(".", with: ",") : text
    }
}

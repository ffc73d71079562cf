import Moderation
import Submissions

extension WorkbenchWords {
    /// What a rule of the policy found.
    func rule(_ reason: Reason) -> String {
        guard language == .vi, !reason.isForgotten else { return reason.words }
        func fact(_ name: String) -> String { reason.facts[name] ?? "?" }
        return switch reason.code {
        case .blocked: "bị chặn theo \(fact("by")) (lệnh chặn \(fact("blocks")))"
        case .duplicate: "nội dung này đã được gửi trước đó (\(fact("earlier")) lần)"
        case .bannedWords: "từ bị cấm: \(fact("words"))"
        case .unreadableList: "không đọc được danh sách từ cấm nên chưa đối chiếu"
        case .tooManyLinks: "\(fact("count")) liên kết, chỉ cho phép \(fact("limit"))"
        case .honeypot: "đã điền vào ô mà người đọc không nhìn thấy"
        case .tooFast: "điền xong sau \(fact("milliseconds")) ms, ít nhất phải \(fact("minimum")) ms"
        case .unsolved: "gửi mà không nhập mã kiểm tra"
        case .spamScore:
            "bộ lọc cho là rác: \(fact("probability")), tách riêng từ \(fact("threshold")) trở lên"
        case .filterFailed: "bộ lọc không chấm được bình luận này"
        case .hiddenCharacters: "đã bỏ \(fact("count")) ký tự ẩn"
        }
    }
}

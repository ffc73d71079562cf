import Moderation
import Submissions

extension AppealRefusal {
    /// For the visitor: what happened and what to do.
    func message(site: Site, in language: Language) -> String {
        switch language {
        case .vi: vietnamese(site)
        case .en: english(site)
        }
    }

    private func vietnamese(_ site: Site) -> String {
        switch self {
        case .missing: "Bạn chưa viết lý do. Vui lòng điền vào ô này."
        case .tooShort(let count, let limit):
            "Lý do mới có \(count) ký tự. Vui lòng viết ít nhất \(limit) ký tự."
        case .tooLong(let count, let limit):
            "Lý do dài \(count) ký tự. Vui lòng rút xuống còn tối đa \(limit) ký tự."
        case .unreadable:
            "Lý do có ký tự không đọc được (thay bằng \u{FFFD}). Vui lòng gõ lại chỗ đó rồi gửi lại."
        case .off: "Trang này không nhận đề nghị xem lại. Những gì bạn viết còn ở dưới đây."
        case .notRefused: "Bình luận này không bị từ chối, nên không cần xem lại. Những gì bạn viết còn ở dưới đây."
        case .appealedBefore:
            "Bạn đã gửi đề nghị cho bình luận này; mỗi bình luận chỉ xem lại một lần. Những gì bạn viết còn ở dưới đây."
        case .late(let end):
            "Thời hạn đề nghị xem lại đã hết lúc \(TimeText(site: site, language: .vi).label(end)). "
                + "Những gì bạn viết còn ở dưới đây."
        }
    }

    private func english(_ site: Site) -> String {
        switch self {
        case .missing: "You have not said why. Please fill this in."
        case .tooShort(let count, let limit):
            "Your text has only \(count) \(count == 1 ? "character" : "characters"). Please write at least \(limit)."
        case .tooLong(let count, let limit):
            "Your text has \(count) characters. Please shorten it to \(limit) or fewer."
        case .unreadable:
            "Your text has characters that could not be read (shown as \u{FFFD}). Please retype them and send it again."
        case .off: "This site takes no appeals. What you wrote is below."
        case .notRefused: "This comment is not refused, so there is nothing to look at again. What you wrote is below."
        case .appealedBefore:
            "You have appealed for this comment already, and each is looked at again once. What you wrote is below."
        case .late(let end):
            "The time for an appeal ended on \(TimeText(site: site, language: .en).label(end)). What you wrote is below."
        }
    }
}

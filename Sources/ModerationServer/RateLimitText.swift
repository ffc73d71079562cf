import Moderation
import Submissions

/// What a visitor is told who does something too often: what happened, and what he can do.
enum RateLimitText {
    /// Who posts too often, or whose neighbours do.
    static func message(_ excess: RateExcess, language: Language) -> String {
        let wait = wait(excess.wait.wholeSeconds, language)
        return switch (excess.party, language) {
        case (.source, .vi): "Bạn gửi hơi nhanh. Vui lòng gửi lại sau \(wait); bình luận của bạn vẫn còn nguyên ở đây."
        case (.source, .en): "You are posting rather fast. Please send it again in \(wait); your comment is still here."
        case (.subnet, .vi):
            """
            Mạng mà bạn đang dùng gửi nhiều bình luận quá. Vui lòng gửi lại sau \(wait); \
            bình luận của bạn vẫn còn nguyên ở đây.
            """
        case (.subnet, .en):
            """
            Many comments come from the network that you use. Please send yours again in \(wait); \
            it is still here.
            """
        }
    }

    /// Who asks for an easier picture too often.
    static func easier(seconds: Int, language: Language) -> String {
        let wait = wait(seconds, language)
        return switch language {
        case .vi:
            """
            Bạn đã đổi sang hình dễ hơn khá nhiều lần. Vui lòng dùng hình này hoặc bấm nghe mã; \
            sau \(wait) bạn có thể đổi tiếp. Những gì bạn viết vẫn còn nguyên ở đây.
            """
        case .en:
            """
            You have had many easier pictures. Please use this one or listen to the code; \
            there is another easier one in \(wait). What you wrote is still here.
            """
        }
    }

    /// Who asks for pictures too often.
    static func picture(seconds: Int, language: Language) -> String {
        let wait = wait(seconds, language)
        return switch language {
        case .vi: "Bạn đã xem khá nhiều hình. Vui lòng bấm nghe mã, hoặc xem hình khác sau \(wait)."
        case .en: "You have had many pictures. Please listen to the code, or get another picture in \(wait)."
        }
    }

    /// Who asks for a sound too often.
    static func sound(seconds: Int, language: Language) -> String {
        let wait = wait(seconds, language)
        return switch language {
        case .vi: "Bạn đã nghe mã khá nhiều lần. Vui lòng dùng mã trong hình, hoặc nghe tiếp sau \(wait)."
        case .en: "You have listened to many codes. Please use the picture, or listen again in \(wait)."
        }
    }

    /// Who, or whose site, has sent too many comments without the check code.
    static func unsolved(seconds: Int, contact: String?, language: Language) -> String {
        let wait = wait(seconds, language)
        return switch language {
        case .vi:
            """
            Hiện chưa nhận thêm bình luận không có mã. Vui lòng nghe mã, đổi sang hình dễ hơn, \
            hoặc gửi lại sau \(wait); bình luận của bạn vẫn còn nguyên ở đây.
            """ + (contact.map { " Bạn cũng có thể liên hệ: \($0)" } ?? "")
        case .en:
            """
            No more comments without the code are taken just now. Please listen to the code, try an easier picture, \
            or send it again in \(wait); your comment is still here.
            """ + (contact.map { " You can also contact: \($0)" } ?? "")
        }
    }

    /// Who appeals too often.
    static func appeal(seconds: Int, language: Language) -> String {
        let wait = wait(seconds, language)
        return switch language {
        case .vi: "Bạn gửi đề nghị quá nhiều lần. Vui lòng gửi lại sau \(wait); những gì bạn viết vẫn còn ở đây."
        case .en: "You have sent many appeals. Please send it again in \(wait); what you wrote is still here."
        }
    }

    /// In seconds, minutes or hours, rounded up.
    private static func wait(_ seconds: Int, _ language: Language) -> String {
        let minutes = (seconds + 59) / 60
        let hours = (minutes + 59) / 60
        return switch language {
        case .vi: seconds < 90 ? "\(seconds) giây" : minutes <= 120 ? "\(minutes) phút" : "\(hours) giờ"
        case .en:
            seconds == 1
                ? "1 second"
                : seconds < 90 ? "\(seconds) seconds" : minutes <= 120 ? "\(minutes) minutes" : "\(hours) hours"
        }
    }
}

import Submissions

/// What a visitor is told who posts too often.
enum RateLimitText {
    static func message(seconds: Int, language: Language) -> String {
        let minutes = (seconds + 59) / 60
        switch language {
        case .vi:
            let wait = seconds < 90 ? "\(seconds) giây" : "\(minutes) phút"
            return "Bạn gửi hơi nhanh. Vui lòng gửi lại sau \(wait); bình luận của bạn vẫn còn nguyên ở đây."
        case .en:
            let wait = seconds == 1 ? "1 second" : seconds < 90 ? "\(seconds) seconds" : "\(minutes) minutes"
            return "You are posting rather fast. Please send it again in \(wait); your comment is still here."
        }
    }
}

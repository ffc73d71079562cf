import Submissions

/// What a visitor is told who posts too often.
enum RateLimitText {
    static func message(seconds: Int, language: Language) -> String {
        let minutes = (seconds + 59) / 60
        switch language {
        case .vi:
            let wait = seconds < 90 ? "\(seconds) giây" : "\(minutes) phút"
            return "Bạn gửi hơi nhanh. Ý kiến vẫn còn nguyên ở đây: hãy gửi lại sau \(wait)."
        case .en:
            let wait = seconds < 90 ? "\(seconds) seconds" : "\(minutes) minutes"
            return "You are posting rather fast. Your text is still here: send it again in \(wait)."
        }
    }
}

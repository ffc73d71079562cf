import Submissions

/// How long something took, in one unit, for people.
enum DelayText {
    /// `45 giây`, `14 phút`, `5 giờ`, `3 ngày`; `45 seconds`, `14 minutes`, …
    static func text(seconds: Double, language: Language) -> String {
        let (count, vi, en) =
            switch seconds {
            case ..<90: (seconds, "giây", "second")
            case ..<5400: (seconds / 60, "phút", "minute")
            case ..<129_600: (seconds / 3600, "giờ", "hour")
            default: (seconds / 86_400, "ngày", "day")
            }
        let whole = Int(count.rounded())
        return language == .vi ? "\(whole) \(vi)" : "\(whole) \(en)\(whole == 1 ? "" : "s")"
    }
}

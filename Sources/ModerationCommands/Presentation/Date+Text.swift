import Foundation

extension Date {
    /// RFC 3339 in UTC, to the second.
    var rfc3339: String {
        formatted(.iso8601)
    }

    /// RFC 3339 in UTC, to the millisecond.
    var rfc3339Milliseconds: String {
        // The style cuts off; half of all times lie a little below the millisecond that they stand for.
        let rounded = Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded() / 1000 + 0.000_1)
        return rounded.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// How long ago: `12 s`, `3 min`, `2 h`, `5 d`, `2 y`; `now` for what lies ahead.
    func age(at now: Date) -> String {
        let seconds = Int(max(now.timeIntervalSince(self), 0).rounded(.down))
        return switch seconds {
        case ..<1: "now"
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min"
        case ..<86_400: "\(seconds / 3600) h"
        case ..<31_536_000: "\(seconds / 86_400) d"
        default: "\(seconds / 31_536_000) y"
        }
    }
}

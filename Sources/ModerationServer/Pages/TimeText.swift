import Foundation
import Moderation
import Submissions

/// Times as a site's readers write them.
struct TimeText: Sendable {
    private let calendar: Calendar
    private let language: Language

    /// - Parameters:
    ///   - site: In whose time zone.
    ///   - language: Nil: the site's.
    init(site: Site, language: Language? = nil) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: site.policy.timeZone) ?? .gmt
        self.calendar = calendar
        self.language = language ?? site.language
    }

    /// `14:05, 23/11/2026` or `23 Nov 2026, 14:05`.
    func label(_ date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
            let minute = parts.minute
        else {
            return Self.rfc3339(date)
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(two(hour)):\(two(minute))"
        switch language {
        case .vi: return "\(time), \(two(day))/\(two(month))/\(year)"
        case .en: return "\(day) \(Self.months[month - 1]) \(year), \(time)"
        }
    }

    static func rfc3339(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

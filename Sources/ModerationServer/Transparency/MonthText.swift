import Foundation
import Moderation
import Submissions

/// A month as a site's readers write it, and as programs do.
enum MonthText {
    /// `Tháng 11/2026` or `November 2026`.
    static func label(_ start: Date, site: Site, language: Language) -> String {
        let (year, month) = parts(start, site: site)
        return switch language {
        case .vi: "Tháng \(month)/\(year)"
        case .en: "\(names[month - 1]) \(year)"
        }
    }

    /// `2026-11`.
    static func code(_ start: Date, site: Site) -> String {
        let (year, month) = parts(start, site: site)
        return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }

    private static func parts(_ start: Date, site: Site) -> (year: Int, month: Int) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: site.policy.timeZone) ?? .gmt
        return (calendar.component(.year, from: start), calendar.component(.month, from: start))
    }

    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

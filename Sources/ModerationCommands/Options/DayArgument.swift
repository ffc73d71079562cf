import ArgumentParser
import Foundation

/// A day in UTC on a command line, `2027-01-31`; of the years 1970 to 3999, which is as far as periods reach.
struct DayArgument: Hashable, Sendable, ExpressibleByArgument {
    /// Since 1970.
    let day: Int

    init?(argument: String) {
        guard argument.utf8.count == 10, argument >= "1970", argument < "4000",
            let date = try? Date("\(argument)T00:00:00Z", strategy: .iso8601),
            date.rfc3339.hasPrefix(argument)
        else {
            return nil
        }
        day = Int(date.timeIntervalSince1970 / 86_400)
    }

    var start: Date {
        Date(timeIntervalSince1970: Double(day) * 86_400)
    }

    /// The first moment of the next day.
    var end: Date {
        Date(timeIntervalSince1970: Double(day + 1) * 86_400)
    }
}

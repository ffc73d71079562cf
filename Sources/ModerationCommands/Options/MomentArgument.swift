import ArgumentParser
import Foundation
import Moderation

/// A moment on a command line: `2h` and `3d` ago, the day `2027-01-31` in UTC, or `2027-01-31T08:00:00Z`.
enum MomentArgument: Hashable, Sendable, ExpressibleByArgument {
    case ago(Duration)
    case day(DayArgument)
    case time(Date)

    init?(argument: String) {
        if let day = DayArgument(argument: argument) {
            self = .day(day)
        } else if let time = try? Date(argument, strategy: .iso8601) {
            self = .time(time)
        } else if argument.last?.isLetter == true, let duration = Duration(text: argument) {
            self = .ago(duration)
        } else {
            return nil
        }
    }

    /// Of a day its first moment.
    func start(now: Date) -> Date {
        switch self {
        case .ago(let duration): now.addingTimeInterval(-duration.seconds)
        case .day(let day): day.start
        case .time(let time): time
        }
    }

    /// Of a day the first moment of the next one.
    func end(now: Date) -> Date {
        if case .day(let day) = self { day.end } else { start(now: now) }
    }
}

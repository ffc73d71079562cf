import Foundation

/// How thorough the tests are: few rounds with all other tests, as many as the variable `ROUNDS` says with `make faults`.
enum Rounds {
    static let asked = ProcessInfo.processInfo.environment["ROUNDS"].flatMap { Int($0) }

    static func count(otherwise few: Int) -> Int {
        asked ?? few
    }
}

import Foundation

/// A time as RFC 3339 writes it in UTC, rounded to the millisecond: `2026-11-23T07:05:09.120Z`.
///
/// By arithmetic, since Foundation's style takes as long as all the rest of an entry, and cuts off: half of all times are a
/// little less than what they stand for.
struct UTCTime: CustomStringConvertible {
    private let milliseconds: Int64

    init(_ time: Date) {
        milliseconds = Int64((time.timeIntervalSince1970 * 1000).rounded())
    }

    var description: String {
        let (days, timeOfDay) = Self.divide(milliseconds, by: 86_400_000)
        let (year, month, day) = Self.date(daysSince1970: days)
        var digits: [UInt8] = []
        digits.reserveCapacity(24)
        func add(_ number: Int64, width: Int, then separator: Unicode.Scalar) {
            var divisor: Int64 = width == 4 ? 1000 : width == 3 ? 100 : 10
            while divisor > 0 {
                digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
                divisor /= 10
            }
            digits.append(UInt8(ascii: separator))
        }
        add(year, width: 4, then: "-")
        add(month, width: 2, then: "-")
        add(day, width: 2, then: "T")
        add(timeOfDay / 3_600_000, width: 2, then: ":")
        add(timeOfDay / 60_000 % 60, width: 2, then: ":")
        add(timeOfDay / 1000 % 60, width: 2, then: ".")
        add(timeOfDay % 1000, width: 3, then: "Z")
        return String(decoding: digits, as: UTF8.self)
    }

    /// The Gregorian date, by Hinnant's `civil_from_days`: eras of 400 years that begin on 1 March.
    private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = divide(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Rounds the quotient down, so that the remainder is never negative.
    private static func divide(_ number: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

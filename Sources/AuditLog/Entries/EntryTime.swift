import Foundation

/// Times in entries: RFC 3339 in UTC with three digits of the second, `2027-01-15T08:00:00.000Z`.
///
/// Written and read here, as a million of them are read to verify a log. The calendar's arithmetic is Howard Hinnant's
/// (days from civil, civil from days): years begin in March, so that the leap day is the last.
enum EntryTime {
    private static let digits = Array("0123456789".utf8)
    private static let length = 24

    /// Rounded to the millisecond.
    static func append(_ time: Date, to bytes: inout [UInt8]) {
        let milliseconds = Int((time.timeIntervalSince1970 * 1000).rounded())
        let days = Int((Double(milliseconds) / 86_400_000).rounded(.down))
        let rest = milliseconds - days * 86_400_000
        let (year, month, day) = civil(days: days)
        append(year, 4, "-", to: &bytes)
        append(month, 2, "-", to: &bytes)
        append(day, 2, "T", to: &bytes)
        append(rest / 3_600_000, 2, ":", to: &bytes)
        append(rest / 60_000 % 60, 2, ":", to: &bytes)
        append(rest / 1000 % 60, 2, ".", to: &bytes)
        append(rest % 1000, 3, "Z", to: &bytes)
    }

    /// Nil for what ``append(_:to:)`` does not write.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Date? {
        let start = bytes.startIndex
        guard bytes.count == length else { return nil }
        func number(_ offset: Int, _ count: Int, _ end: Unicode.Scalar) -> Int? {
            var value = 0
            for byte in bytes[(start + offset)..<(start + offset + count)] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return bytes[start + offset + count] == UInt8(ascii: end) ? value : nil
        }
        guard let year = number(0, 4, "-"), let month = number(5, 2, "-"), let day = number(8, 2, "T"),
            let hour = number(11, 2, ":"), let minute = number(14, 2, ":"), let second = number(17, 2, "."),
            let fraction = number(20, 3, "Z"), (1...12).contains(month), (1...31).contains(day), hour < 24,
            minute < 60, second < 60
        else {
            return nil
        }
        let days = days(year: year, month: month, day: day)
        guard civil(days: days) == (year, month, day) else { return nil }
        let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
        return Date(timeIntervalSince1970: Double(seconds * 1000 + fraction) / 1000)
    }

    private static func append(_ number: Int, _ count: Int, _ end: Unicode.Scalar, to bytes: inout [UInt8]) {
        var divisor = count == 4 ? 1000 : count == 3 ? 100 : 10
        while divisor > 0 {
            bytes.append(digits[abs(number / divisor % 10)])
            divisor /= 10
        }
        bytes.append(UInt8(ascii: end))
    }

    private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

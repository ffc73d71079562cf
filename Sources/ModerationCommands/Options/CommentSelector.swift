import ArgumentParser

/// What stands for comments on a command line: `7`, `3-9`, or `-` for ids on standard input.
enum CommentSelector: Hashable, Sendable, ExpressibleByArgument {
    case range(ClosedRange<Int64>)
    case standardInput

    /// How many ids one range may name.
    private static let longestRange: Int64 = 100_000

    init?(argument: String) {
        if argument == "-" {
            self = .standardInput
            return
        }
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map(Self.id)
        guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
            first <= last, last - first < Self.longestRange
        else {
            return nil
        }
        self = .range(first...last)
    }

    /// Digits alone: no sign, no zero.
    static func id(_ text: some StringProtocol) -> Int64? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let id = Int64(text),
            id > 0
        else {
            return nil
        }
        return id
    }
}

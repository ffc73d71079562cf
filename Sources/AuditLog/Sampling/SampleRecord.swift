package import Foundation

/// A sample of comments for a second review, as its entry in the log tells of it: where it was drawn from, and what was drawn.
package struct SampleRecord: Hashable, Sendable {
    /// Comments that are alike in what the sample is to tell of.
    package struct Stratum: Hashable, Sendable {
        /// What they had when the sample was drawn.
        package let status: String
        /// In which their scores lie, without the upper bound but for 1; nil: they have none.
        package let scores: ClosedRange<Double>?
        /// How many there were to draw from.
        package let population: Int
        /// Drawn of them, in the order of ids.
        package let comments: [Int64]

        package init(status: String, scores: ClosedRange<Double>?, population: Int, comments: [Int64]) {
            self.status = status
            self.scores = scores
            self.population = population
            self.comments = comments
        }
    }

    package let number: Int64
    package let seed: Int64
    /// In which the comments came; nil: without a bound.
    package let from: Date?
    package let to: Date?
    package let strata: [Stratum]

    package init(number: Int64, seed: Int64, from: Date?, to: Date?, strata: [Stratum]) {
        self.number = number
        self.seed = seed
        self.from = from
        self.to = to
        self.strata = strata
    }

    package var population: Int {
        strata.reduce(0) { $0 + $1.population }
    }

    /// In an order that tells nothing of the strata: by SHA-256 of `SEED/ID/order`.
    package var comments: [Int64] {
        let keys = strata.flatMap(\.comments).map { id in
            (key: SampleDraw.key("\(seed)/\(id)/order"), id: id)
        }
        return keys.sorted { $0 < $1 }.map(\.id)
    }
}

extension SampleRecord {
    /// The lines of its entry.
    package var changes: [String] {
        var lines = ["sample: \(number)", "seed: \(seed)"]
        if let from { lines.append("from: \(Self.text(from))") }
        if let to { lines.append("to: \(Self.text(to))") }
        return lines + strata.map(\.line)
    }

    /// Reads what ``changes`` wrote; nil for anything else.
    package init?(changes: [String]) {
        var values: [String: String] = [:]
        var strata: [Stratum] = []
        for change in changes {
            guard let colon = change.firstRange(of: ": ") else { return nil }
            let value = String(change[colon.upperBound...])
            if change[..<colon.lowerBound] == Stratum.name {
                guard let stratum = Stratum(value) else { return nil }
                strata.append(stratum)
            } else {
                values[String(change[..<colon.lowerBound])] = value
            }
        }
        guard let number = values["sample"].flatMap({ Int64($0) }), let seed = values["seed"].flatMap({ Int64($0) })
        else {
            return nil
        }
        self.init(
            number: number,
            seed: seed,
            from: values["from"].flatMap { EntryTime.parse(Array($0.utf8)[...]) },
            to: values["to"].flatMap { EntryTime.parse(Array($0.utf8)[...]) },
            strata: strata
        )
        guard self.changes == changes else { return nil }
    }

    private static func text(_ time: Date) -> String {
        var bytes: [UInt8] = []
        EntryTime.append(time, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SampleRecord.Stratum {
    fileprivate static let name = "stratum"

    /// `stratum: approved 0.05-0.5 of 4031: 5,9,12`, with a dash for scores that there are not.
    fileprivate var line: String {
        let ids = comments.map(String.init).joined(separator: ",")
        return "\(Self.name): \(status) \(scoresText) of \(population): \(ids)"
    }

    package var scoresText: String {
        scores.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-"
    }

    fileprivate init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[2] == "of", parts[3].last == ":", let population = Int(parts[3].dropLast()) else {
            return nil
        }
        let bounds = parts[1].split(separator: "-").compactMap { Double($0) }
        guard parts[1] == "-" || (bounds.count == 2 && bounds[0] <= bounds[1]) else { return nil }
        let ids = parts[4].split(separator: ",").compactMap { Int64($0) }
        self.init(
            status: String(parts[0]),
            scores: parts[1] == "-" ? nil : bounds[0]...bounds[1],
            population: population,
            comments: ids
        )
    }
}

package import Foundation

/// What the log says that a second reviewer said of a comment.
package struct LoggedOpinion: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package let sample: Int64
        package let comment: Int64
        /// As an entry's actor.
        package let reviewer: String

        package init(sample: Int64, comment: Int64, reviewer: String) {
            self.sample = sample
            self.comment = comment
            self.reviewer = reviewer
        }
    }

    package let entry: Int64
    package let time: Date
    package let verdict: OpinionVerdict
    package let reason: String?
    package internal(set) var note: ContentDigest?
}

extension AuditEntry {
    /// The line of an opinion's entry that tells the sample.
    package static func opinionLine(sample: Int64) -> String {
        "sample: \(sample)"
    }

    /// Whose opinion on what this entry is about; nil unless it is about one.
    package var opinionKey: LoggedOpinion.Key? {
        guard [.review, .undoReview].contains(action), let comment, let line = changes.first, changes.count == 1,
            let sample = Int64(line.dropFirst(8)), Self.opinionLine(sample: sample) == line
        else {
            return nil
        }
        return LoggedOpinion.Key(sample: sample, comment: comment, reviewer: actor)
    }

    /// Nil for what is no opinion.
    package var opinion: LoggedOpinion? {
        guard action == .review, let verdict = after.flatMap(OpinionVerdict.init) else { return nil }
        return LoggedOpinion(entry: sequence, time: time, verdict: verdict, reason: reasons.first, note: note)
    }
}

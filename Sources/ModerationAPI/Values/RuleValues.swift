import Foundation
package import Moderation
package import SpamFilter

package struct SettingValue: Codable, Sendable {
    let key: String
    let value: String

    init(_ setting: PolicyChanges.Setting) {
        key = setting.key
        value = setting.value
    }

    var setting: PolicyChanges.Setting {
        PolicyChanges.Setting(key: key, value: value)
    }
}

/// New rules, and on which comments they are tried.
package struct RuleTrialInput: Codable, Sendable {
    /// As `duyet sites set` takes them, one after the other.
    let settings: [SettingValue]
    /// A list, an entry a line; nil: each site's own.
    let bannedWords: String?
    package let site: String?
    /// How many of the last decided comments.
    let last: Int?

    package init(_ trial: RuleTrial) {
        settings = trial.changes.settings.map(SettingValue.init)
        bannedWords = trial.changes.bannedWords?.text
        site = trial.site
        last = trial.last
    }

    /// Nil where `last` is out of range.
    /// - Throws: What is wrong with the banned words.
    package func trial() throws(SpamFilterError) -> RuleTrial? {
        let last = last ?? 1000
        guard RuleTrial.counts.contains(last) else { return nil }
        return RuleTrial(try PolicyChanges(settings, bannedWords: bannedWords), site: site, last: last)
    }
}

/// Another policy, and the comments of the log that it is to judge.
package struct ReplayInput: Codable, Sendable {
    let settings: [SettingValue]
    /// A list, an entry a line; nil: what was found when the comments came counts.
    let bannedWords: String?
    package let site: String?
    let from: Date?
    let to: Date?

    package init(_ request: ReplayRequest) {
        settings = request.changes.settings.map(SettingValue.init)
        bannedWords = request.changes.bannedWords?.text
        site = request.site
        from = request.from
        to = request.to
    }

    /// - Throws: What is wrong with the banned words.
    package func request() throws(SpamFilterError) -> ReplayRequest {
        ReplayRequest(try PolicyChanges(settings, bannedWords: bannedWords), site: site, from: from, to: to)
    }
}

extension PolicyChanges {
    fileprivate init(_ settings: [SettingValue], bannedWords: String?) throws(SpamFilterError) {
        var list: BannedWordList?
        if let bannedWords { list = try BannedWordList(bannedWords) }
        self.init(settings: settings.map(\.setting), bannedWords: list)
    }
}

package struct RuleFlipsValue: Codable, Sendable {
    package struct Flip: Codable, Sendable {
        let comment: Int64
        let now: CommentStatus
        let then: CommentStatus
        let decided: CommentStatus
    }

    let compared: Int
    let flips: [Flip]

    package init(_ flips: RuleFlips) {
        compared = flips.compared
        self.flips = flips.flips.map {
            Flip(comment: $0.comment, now: $0.present, then: $0.new, decided: $0.decided)
        }
    }

    package var value: RuleFlips {
        RuleFlips(
            compared: compared,
            flips: flips.map {
                .init(comment: $0.comment, present: $0.now, new: $0.then, decided: $0.decided)
            }
        )
    }
}

import Foundation
import Submissions

extension Site {
    /// Every key of `duyet sites set`, with the values it takes.
    package static let settings: [(key: String, values: String)] = [
        ("name", "text"),
        ("origins", "origins separated by commas, for example https://bao.example.vn"),
        ("locale", "vi or en"),
        ("moderation", "pre or post"),
        ("captcha", "always or off"),
        ("difficulty", "auto (by suspicion), easy, normal or hard"),
        ("easyRate", "easier pictures a source may ask for: N/DURATION (10/1h), or off for no limit"),
        ("pictureRate", "pictures a source may ask for: N/DURATION (600/10m), or off for as many as are drawn"),
        ("soundRate", "sounds a source may ask for: N/DURATION (100/1h), or off for no limit"),
        ("unsolved", "comments a source may send without the check code: N/DURATION (2/1h), or off for none"),
        ("unsolvedPerSite", "the same for all sources together: N/DURATION (20/1h), or off for no limit"),
        ("rate", "N/DURATION (30/10m) or off"),
        ("subnetShare", "how many sources' rates a subnet (/24, /48) has: a number (8), or off for no limit"),
        ("minimumFillTime", "a duration (2s, 0s for none)"),
        ("maxLinks", "a number, 0 or more"),
        ("links", "text or nofollow"),
        ("contact", "how to reach a person who takes a comment without the check code (text), or nothing"),
        ("timeZone", "a time zone's name, for example Asia/Ho_Chi_Minh"),
        ("serviceTarget", "a duration (24h, at least 1m) in which the site means to decide on a comment"),
        ("retention", "a duration (30d, at least 1d) after which rejected comments and spam are erased, or off"),
        ("appeals", "a duration (30d, at least 1h) after a refusal in which its author may appeal, or off"),
        ("claimTimeout", "how long a moderator's claim holds: a duration (5m, 10s to 1d), or off for no claims"),
        ("fourEyes", "on or off: whether erasing and blocking subnets take a second administrator"),
        ("transparency", "on (a public page of figures) or off"),
        ("filter", "on or off: whether the spam filter judges comments"),
        ("hamLoss", "share of honest comments that the filter may hold apart, 0.01% to 20% (1%)"),
        ("publishTrusted", "on or off: whether what the filter trusts is published unseen"),
        ("nameRequired", "true or false"),
        ("titleRequired", "true or false"),
        ("nameLength", "MIN-MAX characters"),
        ("titleLength", "MIN-MAX characters"),
        ("contentLength", "MIN-MAX characters"),
        ("field.FIELD", "patterns separated by commas (*$txtHoTen), or nothing to remove the mapping"),
    ]

    /// Changes one setting. The policy is checked here and nowhere else, so that a stored site is always valid.
    package mutating func set(_ key: String, to value: String) throws(ModerationError) {
        switch key {
        case "name": name = try Self.parsed(value.isEmpty ? nil : value, key, value)
        case "origins":
            origins = try value.split(separator: ",").map { text throws(ModerationError) in
                try Self.origin(String(text))
            }
        case "locale": language = try Self.parsed(Language(rawValue: value), key, value)
        case "moderation": policy.moderation = try Self.parsed(.init(rawValue: value), key, value)
        case "captcha": policy.captcha = try Self.parsed(.init(rawValue: value), key, value)
        case "difficulty": policy.difficulty = try Self.parsed(.init(rawValue: value), key, value)
        case "easyRate": policy.easyRate = try Self.parsed(Allowance(value), key, value)
        case "pictureRate": policy.pictureRate = try Self.parsed(Allowance(value), key, value)
        case "soundRate": policy.soundRate = try Self.parsed(Allowance(value), key, value)
        case "unsolved": policy.unsolved = try Self.parsed(Allowance(value), key, value)
        case "unsolvedPerSite": policy.unsolvedPerSite = try Self.parsed(Allowance(value), key, value)
        case "rate": policy.rate = value == "off" ? nil : try Self.parsed(Rate(value), key, value)
        case "subnetShare": policy.subnetShare = try Self.parsed(SubnetShare(value), key, value)
        case "minimumFillTime": policy.minimumFillTime = try Self.parsed(Duration(text: value), key, value)
        case "maxLinks": policy.maxLinks = try Self.parsed(Int(value).flatMap { $0 < 0 ? nil : $0 }, key, value)
        case "contact": policy.contact = value.isEmpty ? nil : value
        case "links": policy.links = try Self.parsed(.init(rawValue: value), key, value)
        case "timeZone": policy.timeZone = try Self.parsed(TimeZone(identifier: value)?.identifier, key, value)
        case "serviceTarget": policy.serviceTarget = try Self.parsed(ServiceTarget(value), key, value)
        case "retention": policy.retention = value == "off" ? nil : try Self.parsed(Self.retention(value), key, value)
        case "appeals": policy.appeals = try Self.parsed(AppealPeriod(value), key, value)
        case "claimTimeout": policy.claimTimeout = try Self.parsed(ClaimTimeout(value), key, value)
        case "fourEyes": policy.fourEyes = try Self.parsed(.init(rawValue: value), key, value)
        case "transparency": policy.transparency = try Self.parsed(.init(rawValue: value), key, value)
        case "filter": policy.filter = try Self.parsed(.init(rawValue: value), key, value)
        case "hamLoss": policy.hamLoss = try Self.parsed(Self.hamLoss(value), key, value)
        case "publishTrusted": policy.publishTrusted = try Self.parsed(.init(rawValue: value), key, value)
        case "nameRequired": policy.rules.nameRequired = try Self.parsed(Bool(value), key, value)
        case "titleRequired": policy.rules.titleRequired = try Self.parsed(Bool(value), key, value)
        case "nameLength": policy.rules.nameLength = try Self.parsed(Self.range(value), key, value)
        case "titleLength": policy.rules.titleLength = try Self.parsed(Self.range(value), key, value)
        case "contentLength": policy.rules.contentLength = try Self.parsed(Self.range(value), key, value)
        default: try setField(key, to: value)
        }
    }

    /// The settings as `duyet sites show` prints them and ``set(_:to:)`` reads them.
    package var currentSettings: [(key: String, value: String)] {
        let rules = policy.rules
        func text(_ limits: LengthLimits) -> String { "\(limits.minimum)-\(limits.maximum)" }
        let fields = SubmissionField.allCases.compactMap { field -> (key: String, value: String)? in
            let patterns = policy.fieldMap.patterns[field] ?? []
            return patterns.isEmpty
                ? nil : ("field.\(field.rawValue)", patterns.map(\.text).joined(separator: ","))
        }
        return [
            ("name", name),
            ("origins", origins.joined(separator: ",")),
            ("locale", language.rawValue),
            ("moderation", policy.moderation.rawValue),
            ("captcha", policy.captcha.rawValue),
            ("difficulty", policy.difficulty.rawValue),
            ("easyRate", policy.easyRate.description),
            ("pictureRate", policy.pictureRate.description),
            ("soundRate", policy.soundRate.description),
            ("unsolved", policy.unsolved.description),
            ("unsolvedPerSite", policy.unsolvedPerSite.description),
            ("rate", policy.rate?.description ?? "off"),
            ("subnetShare", policy.subnetShare.description),
            ("minimumFillTime", policy.minimumFillTime.text),
            ("maxLinks", String(policy.maxLinks)),
            ("links", policy.links.rawValue),
            ("contact", policy.contact ?? ""),
            ("timeZone", policy.timeZone),
            ("serviceTarget", policy.serviceTarget.description),
            ("retention", policy.retention?.text ?? "off"),
            ("appeals", policy.appeals.description),
            ("claimTimeout", policy.claimTimeout.description),
            ("fourEyes", policy.fourEyes.rawValue),
            ("transparency", policy.transparency.rawValue),
            ("filter", policy.filter.rawValue),
            ("hamLoss", policy.hamLoss.description),
            ("publishTrusted", policy.publishTrusted.rawValue),
            ("nameRequired", String(rules.nameRequired)),
            ("titleRequired", String(rules.titleRequired)),
            ("nameLength", text(rules.nameLength)),
            ("titleLength", text(rules.titleLength)),
            ("contentLength", text(rules.contentLength)),
        ] + fields
    }

    /// What differs from an earlier state, for the audit log: `moderation: pre -> post`. Without one, all settings.
    package func changes(from before: Site?) -> [String] {
        let old = Dictionary(uniqueKeysWithValues: (before?.currentSettings ?? []).map { ($0.key, $0.value) })
        let new = Dictionary(uniqueKeysWithValues: currentSettings.map { ($0.key, $0.value) })
        return Set(old.keys).union(new.keys).sorted().compactMap { key in
            guard old[key] != new[key] else { return nil }
            return before == nil ? "\(key): \(new[key] ?? "")" : "\(key): \(old[key] ?? "") -> \(new[key] ?? "")"
        }
    }

    private mutating func setField(_ key: String, to value: String) throws(ModerationError) {
        guard key.hasPrefix("field."), let field = SubmissionField(rawValue: String(key.dropFirst(6))) else {
            throw .unknownSetting(key)
        }
        var patterns = policy.fieldMap.patterns.mapValues { $0.map(\.text) }
        patterns[field] = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        do {
            policy.fieldMap = try FieldMap(Dictionary(uniqueKeysWithValues: patterns.map { ($0.rawValue, $1) }))
        } catch {
            throw .invalidSetting(key: key, value: value)
        }
    }

    private static func parsed<Value>(
        _ parsed: Value?,
        _ key: String,
        _ value: String
    ) throws(ModerationError) -> Value {
        guard let parsed else { throw .invalidSetting(key: key, value: value) }
        return parsed
    }

    private static func retention(_ text: String) -> Duration? {
        Duration(text: text).flatMap { $0 >= .seconds(86_400) ? $0 : nil }
    }

    private static func hamLoss(_ text: String) -> Share? {
        Share(text).flatMap { (1...2000).contains($0.basisPoints) ? $0 : nil }
    }

    private static func range(_ text: String) -> LengthLimits? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let lower = parts[0], let upper = parts[1], lower >= 1, lower <= upper,
            upper <= 100_000
        else {
            return nil
        }
        return LengthLimits(lower...upper)
    }
}

extension ModelWriter {
    mutating func write(_ text: String) {
        write(UInt32(text.utf8.count))
        write(Array(text.utf8))
    }

    /// In the order of the codes.
    mutating func write(_ rules: [String: RuleRecord]) {
        write(UInt32(rules.count))
        for (code, record) in rules.sorted(by: { $0.key < $1.key }) {
            write(code)
            write(record.ham)
            write(record.spam)
        }
    }

    /// In the order of the moderators' names.
    mutating func write(_ influence: InfluenceLedger) {
        write(influence.hour)
        write(UInt32(influence.total))
        write(UInt32(influence.moderators.count))
        for (moderator, count) in influence.moderators.sorted(by: { $0.key < $1.key }) {
            write(moderator)
            write(UInt32(count))
        }
    }
}

extension ModelReader {
    mutating func readText() throws(SpamFilterError) -> String {
        let count = try read(UInt32.self)
        guard count <= 4096 else { throw .damagedModel }
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes.append(try read(UInt8.self)) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .damagedModel }
        return text
    }

    mutating func readRules() throws(SpamFilterError) -> [String: RuleRecord] {
        var rules: [String: RuleRecord] = [:]
        for _ in 0..<(try read(UInt32.self)) {
            let code = try readText()
            rules[code] = RuleRecord(ham: try read(UInt32.self), spam: try read(UInt32.self))
        }
        return rules
    }

    mutating func readInfluence() throws(SpamFilterError) -> InfluenceLedger {
        var ledger = InfluenceLedger(hour: try read(Int64.self), total: Int(try read(UInt32.self)))
        for _ in 0..<(try read(UInt32.self)) {
            let moderator = try readText()
            ledger.moderators[moderator] = Int(try read(UInt32.self))
        }
        return ledger
    }
}

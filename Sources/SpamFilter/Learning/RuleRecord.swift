/// How comments were decided on which a rule had fired.
package struct RuleRecord: Hashable, Sendable {
    package internal(set) var ham: UInt32 = 0
    package internal(set) var spam: UInt32 = 0

    package var count: UInt64 { UInt64(ham) + UInt64(spam) }

    /// The share of spam among them; nil when there were none.
    package var precision: Double? {
        count == 0 ? nil : Double(spam) / Double(count)
    }
}

/// How comments were decided on which a rule had fired.
package struct RuleRecord: Hashable, Sendable {
    package internal(set) var ham: UInt32 = 0
    package internal(set) var spam: UInt32 = 0

    /// The share of spam among them; nil when there were none.
    package var precision: Double? {
        ham + spam == 0 ? nil : Double(spam) / (Double(ham) + Double(spam))
    }
}

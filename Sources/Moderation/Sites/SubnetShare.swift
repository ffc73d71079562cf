/// How many sources' rates a subnet may use up together: a number, or `off` where subnets are not limited.
package struct SubnetShare: Hashable, Sendable, SettingText {
    /// Nil: off.
    package let sources: Int?

    package init(sources: Int?) {
        self.sources = sources
    }

    /// Returns nil unless the text is `off` or a number from 1 to 10,000.
    package init?(_ text: String) {
        guard text != "off" else {
            self.init(sources: nil)
            return
        }
        guard let sources = Int(text), (1...10_000).contains(sources) else { return nil }
        self.init(sources: sources)
    }

    package var description: String {
        sources.map(String.init) ?? "off"
    }
}

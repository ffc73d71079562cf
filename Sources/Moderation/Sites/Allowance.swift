/// A setting that is a rate or is off. What off means, the setting says.
package struct Allowance: Hashable, Sendable, SettingText {
    /// Nil: off.
    package var rate: Rate?

    package init(_ rate: Rate?) {
        self.rate = rate
    }

    /// Returns nil unless the text is `off` or a rate.
    package init?(_ text: String) {
        guard text != "off" else {
            self.init(nil as Rate?)
            return
        }
        guard let rate = Rate(text) else { return nil }
        self.init(rate)
    }

    package var description: String {
        rate?.description ?? "off"
    }
}

/// How long after a refusal a site takes appeals: a setting that is a duration, or off.
package struct AppealPeriod: Hashable, Sendable, SettingText {
    /// Nil: off.
    package var duration: Duration?

    package init(_ duration: Duration?) {
        self.duration = duration
    }

    /// Returns nil unless the text is `off` or a duration of at least an hour.
    package init?(_ text: String) {
        guard text != "off" else {
            self.init(nil as Duration?)
            return
        }
        guard let duration = Duration(text: text), duration >= .seconds(3600) else { return nil }
        self.init(duration)
    }

    package var description: String {
        duration?.text ?? "off"
    }
}

/// How long a claim holds at a site: a setting that is a duration, or off where nobody claims anything.
package struct ClaimTimeout: Hashable, Sendable, SettingText {
    /// Nil: off.
    package var duration: Duration?

    package init(_ duration: Duration?) {
        self.duration = duration
    }

    /// Returns nil unless the text is `off` or a duration of ten seconds to a day.
    package init?(_ text: String) {
        guard text != "off" else {
            self.init(nil as Duration?)
            return
        }
        guard let duration = Duration(text: text), (.seconds(10) ... .seconds(86_400)).contains(duration) else {
            return nil
        }
        self.init(duration)
    }

    package var description: String {
        duration?.text ?? "off"
    }
}

/// In what time a site means to decide on a comment: a setting that is a duration.
package struct ServiceTarget: Hashable, Sendable, SettingText {
    package let duration: Duration

    package init(_ duration: Duration) {
        self.duration = duration
    }

    /// Returns nil unless the text is a duration of at least a minute.
    package init?(_ text: String) {
        guard let duration = Duration(text: text), duration >= .seconds(60) else { return nil }
        self.duration = duration
    }

    package var description: String {
        duration.text
    }
}

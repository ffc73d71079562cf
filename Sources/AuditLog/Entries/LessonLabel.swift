/// What a decision teaches the filter of a comment: the one rule by which lessons are written, and by which a log is checked.
package enum LessonLabel {
    /// - Parameters:
    ///   - status: Which the decision gave.
    ///   - reason: Its code, where it has one.
    /// - Returns: Whether the comment is taught as spam; nil when the decision says nothing of that, and what was taught of
    ///   the comment before is taken back.
    package static func isSpam(status: String, reason: String?) -> Bool? {
        switch (status, reason) {
        case ("approved", _): false
        case ("spam", _): true
        case ("rejected", "spam"?), ("rejected", "advertising"?): true
        default: nil
        }
    }
}

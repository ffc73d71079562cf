package import Foundation

/// Why an appeal was not taken.
package enum AppealRefusal: Hashable, Sendable {
    // Of the message
    case missing
    /// In characters, as ``NormalizedText`` counts them.
    case tooShort(count: Int, limit: Int)
    case tooLong(count: Int, limit: Int)
    /// Not UTF-8.
    case unreadable
    // Of the comment
    /// The site takes no appeals.
    case off
    /// No moderator refused it, or it is refused no more.
    case notRefused
    /// There is one with another message.
    case appealedBefore
    case late(end: Date)

    /// Whether another message could be taken.
    package var isOfMessage: Bool {
        switch self {
        case .missing, .tooShort, .tooLong, .unreadable: true
        case .off, .notRefused, .appealedBefore, .late: false
        }
    }

    /// Stable, for programs.
    package var code: String {
        switch self {
        case .missing: "required"
        case .tooShort: "too_short"
        case .tooLong: "too_long"
        case .unreadable: "invalid_encoding"
        case .off: "appeals_off"
        case .notRefused: "not_refused"
        case .appealedBefore: "appealed_before"
        case .late: "appeal_late"
        }
    }
}

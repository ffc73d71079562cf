/// What is wrong with a field or with the whole submission, and the facts a message needs.
package enum ProblemCode: Hashable, Sendable {
    case required
    case tooShort(count: Int, limit: Int)
    case tooLong(count: Int, limit: Int)

    /// Not UTF-8, or broken percent-encoding.
    case invalidEncoding

    /// Not a positive whole number.
    case invalidParent

    /// Over-long, or with control characters.
    case invalidThread

    case unknownParent
    case captchaWrong
    case captchaExpired
    case captchaSpent

    /// No token, or one that is not ours or not this site's.
    case captchaInvalid

    /// The body is not what its content type says.
    case brokenBody

    case tooManyFields(limit: Int)

    /// Stable: clients and stored reasons rely on it.
    package var rawCode: String {
        switch self {
        case .required: "required"
        case .tooShort: "too_short"
        case .tooLong: "too_long"
        case .invalidEncoding: "invalid_encoding"
        case .invalidParent: "invalid_parent"
        case .invalidThread: "invalid_thread"
        case .unknownParent: "unknown_parent"
        case .captchaWrong: "captcha_wrong"
        case .captchaExpired: "captcha_expired"
        case .captchaSpent: "captcha_spent"
        case .captchaInvalid: "captcha_invalid"
        case .brokenBody: "broken_body"
        case .tooManyFields: "too_many_fields"
        }
    }

    /// What a message may mention: `count` and `limit` as decimal numbers.
    package var facts: [String: String] {
        switch self {
        case .tooShort(let count, let limit), .tooLong(let count, let limit):
            ["count": String(count), "limit": String(limit)]
        case .tooManyFields(let limit):
            ["limit": String(limit)]
        case .required, .invalidEncoding, .invalidParent, .invalidThread, .unknownParent, .captchaWrong,
            .captchaExpired, .captchaSpent, .captchaInvalid, .brokenBody:
            [:]
        }
    }
}

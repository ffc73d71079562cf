import HTTPTypes
package import Moderation

/// Why a request gets no ordinary answer.
package enum ServerError: Error, Hashable, Sendable {
    case notFound
    case methodNotAllowed(allowed: [String])
    case bodyTooLarge(limit: Int)
    case unsupportedContentType
    case brokenBody
    /// The connection or the server ended before the request did.
    case interrupted
    case originForbidden(String)
    case unknownThread
    case unknownReceipt
    case unknownEntry
    /// Nothing was signed yet, or not at this size.
    case noCheckpoint
    case missingParameter(String)
    case invalidParameter(String)
    case captchaInvalid
    case captchaExpired
    /// Too many easier pictures; the time to wait in seconds.
    case easierLimited(retryAfter: Int)
    /// Too many pictures; the time to wait in seconds.
    case pictureLimited(retryAfter: Int)
    /// Too many sounds; the time to wait in seconds.
    case soundLimited(retryAfter: Int)
    /// More pictures and sounds are being made than can wait.
    case drawingBusy
    /// More of them are being made for this source, or its subnet, than are its part.
    case drawingLimited
    /// A template or the drawing of a picture failed.
    case internalFailure(String)
    // Of the moderation API
    /// No token, or none that is good.
    case unauthorized
    /// Too many wrong tokens; the time to wait in seconds.
    case tooManyTokens(retryAfter: Int)
    case unknownComment
    /// The client speaks another version of the API.
    case versionMismatch
    case invalidMember(String)
    /// Something else that takes long is being done for another caller.
    case longWorkBusy
    case moderation(ModerationError)
}

extension ServerError {
    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .unknownThread, .unknownReceipt, .unknownEntry, .noCheckpoint, .moderation(.unknownSite):
            .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .bodyTooLarge: .contentTooLarge
        case .unsupportedContentType: .unsupportedMediaType
        case .originForbidden: .forbidden
        case .unauthorized: .unauthorized
        case .tooManyTokens: .tooManyRequests
        case .unknownComment: .notFound
        case .versionMismatch: .badRequest
        case .invalidMember: .unprocessableContent
        case .longWorkBusy: .serviceUnavailable
        case .moderation(.remote): .badGateway
        case .brokenBody, .missingParameter, .invalidParameter, .captchaInvalid: .badRequest
        case .captchaExpired: .gone
        case .easierLimited, .soundLimited, .pictureLimited, .drawingLimited: .tooManyRequests
        case .internalFailure: .internalServerError
        case .moderation(.store), .interrupted, .drawingBusy: .serviceUnavailable
        case .moderation(.noAuditKey), .moderation(.damagedLog), .moderation(.unusableNote),
            .moderation(.unreadableEntry), .moderation(.lostLesson), .moderation(.unusableModel),
            .moderation(.otherModelVersion):
            .internalServerError
        case .moderation(.unknownComment), .moderation(.unknownBlock), .moderation(.unknownProposal): .notFound
        case .moderation(.closedProposal), .moderation(.ownProposal): .conflict
        case .moderation(.erasedComment), .moderation(.blockExists): .conflict
        case .moderation(.invalidNote), .moderation(.invalidBlock), .moderation(.noSource),
            .moderation(.nothingToRedact):
            .unprocessableContent
        case .moderation(.unknownOperation), .moderation(.unknownModerator), .moderation(.unknownToken): .notFound
        case .moderation(.forbidden), .moderation(.unregistered): .forbidden
        case .moderation(.moderatorExists), .moderation(.lastAdministrator): .conflict
        case .moderation(.invalidModerator): .unprocessableContent
        case .moderation(.alreadyUndone), .moderation(.grantedAppeal), .moderation(.siteExists),
            .moderation(.siteHasComments), .moderation(.siteInUse), .moderation(.siteChanged),
            .moderation(.modelChanged):
            .conflict
        case .moderation(.invalidSite), .moderation(.invalidOrigin), .moderation(.unknownSetting),
            .moderation(.invalidSetting), .moderation(.reason):
            .unprocessableContent
        }
    }

    /// What an answer says beside the status: which methods are taken, when to come again.
    var headers: HTTPFields {
        switch self {
        case .methodNotAllowed(let allowed): [.allow: allowed.joined(separator: ", ")]
        case .moderation(.store): [.retryAfter: "5"]
        case .easierLimited(let seconds), .pictureLimited(let seconds), .soundLimited(let seconds):
            [.retryAfter: String(seconds)]
        case .drawingBusy, .drawingLimited: [.retryAfter: "1"]
        case .longWorkBusy: [.retryAfter: "30"]
        case .unauthorized: [.wwwAuthenticate: "Bearer realm=\"duyet\""]
        case .tooManyTokens(let seconds): [.retryAfter: String(seconds)]
        case .moderation(.forbidden(let refusal)) where refusal.lacksScope:
            [.wwwAuthenticate: "Bearer realm=\"duyet\", error=\"insufficient_scope\""]
        default: [:]
        }
    }

    /// Stable, for programs.
    var code: String {
        switch self {
        case .notFound: "not_found"
        case .methodNotAllowed: "method_not_allowed"
        case .bodyTooLarge: "body_too_large"
        case .unsupportedContentType: "unsupported_content_type"
        case .brokenBody: "broken_body"
        case .interrupted: "interrupted"
        case .originForbidden: "origin_forbidden"
        case .unknownThread: "unknown_thread"
        case .unknownReceipt: "unknown_receipt"
        case .unknownEntry: "unknown_entry"
        case .noCheckpoint: "no_checkpoint"
        case .missingParameter: "missing_parameter"
        case .invalidParameter: "invalid_parameter"
        case .captchaInvalid: "captcha_invalid"
        case .captchaExpired: "captcha_expired"
        case .easierLimited: "easier_limited"
        case .pictureLimited: "picture_limited"
        case .soundLimited: "sound_limited"
        case .drawingBusy: "drawing_busy"
        case .drawingLimited: "drawing_limited"
        case .internalFailure: "internal_failure"
        case .unauthorized: "unauthorized"
        case .tooManyTokens: "too_many_tokens"
        case .unknownComment: "unknown_comment"
        case .versionMismatch: "version_mismatch"
        case .invalidMember: "invalid_member"
        case .longWorkBusy: "long_work_busy"
        case .moderation(.remote): "remote_failure"
        case .moderation(.unknownSite): "unknown_site"
        case .moderation(.store): "store_unavailable"
        case .moderation(.noAuditKey), .moderation(.damagedLog), .moderation(.unusableNote),
            .moderation(.unreadableEntry), .moderation(.lostLesson), .moderation(.unusableModel),
            .moderation(.otherModelVersion):
            "internal_failure"
        case .moderation(.unknownComment): "unknown_comment"
        case .moderation(.siteChanged): "site_changed"
        case .moderation(.modelChanged): "model_changed"
        case .moderation(.erasedComment): "comment_erased"
        case .moderation(.invalidNote): "invalid_note"
        case .moderation(.nothingToRedact): "nothing_to_redact"
        case .moderation(.unknownProposal): "unknown_proposal"
        case .moderation(.closedProposal): "proposal_closed"
        case .moderation(.ownProposal): "own_proposal"
        case .moderation(.unknownBlock): "unknown_block"
        case .moderation(.blockExists): "conflict"
        case .moderation(.invalidBlock), .moderation(.noSource): "invalid_block"
        case .moderation(.unknownOperation): "unknown_operation"
        case .moderation(.unknownModerator): "unknown_moderator"
        case .moderation(.unknownToken): "unknown_token"
        case .moderation(.forbidden), .moderation(.unregistered): "forbidden"
        case .moderation(.moderatorExists), .moderation(.lastAdministrator): "conflict"
        case .moderation(.invalidModerator): "invalid_moderator"
        case .moderation(.alreadyUndone): "already_undone"
        case .moderation(.grantedAppeal): "appeal_granted"
        case .moderation(.siteExists), .moderation(.siteHasComments): "conflict"
        case .moderation(.siteInUse): "site_in_use"
        case .moderation(.invalidSite), .moderation(.invalidOrigin), .moderation(.unknownSetting),
            .moderation(.invalidSetting):
            "invalid_setting"
        case .moderation(.reason): "invalid_reason"
        }
    }
}

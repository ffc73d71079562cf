import Hummingbird
import Moderation
import NIOCore
import NIOHTTP1

extension ServerError {
    /// What an error means for the visitor; nil for one that nobody foresaw.
    init?(_ error: any Error) {
        switch error {
        case let error as ServerError: self = error
        case let error as ModerationError: self = .moderation(error)
        case is NIOTooManyBytesError, is HTTPParserError: self = .brokenBody
        case is CancellationError: self = .interrupted
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as HTTPError where error.status == .badRequest: self = .brokenBody
        default: return nil
        }
    }
}

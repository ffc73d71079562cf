import AsyncHTTPClient
import Moderation
import NIOCore

/// An answer's body, piece by piece.
struct ResponsePieces {
    private var iterator: HTTPClientResponse.Body.AsyncIterator
    private let failure: (any Error) -> RemoteFailure

    init(_ response: HTTPClientResponse, failure: @escaping (any Error) -> RemoteFailure) {
        iterator = response.body.makeAsyncIterator()
        self.failure = failure
    }

    /// Nil at the end.
    mutating func next() async throws(ModerationError) -> [UInt8]? {
        do {
            return try await iterator.next().map { Array($0.readableBytesView) }
        } catch {
            throw .remote(failure(error))
        }
    }
}

import Hummingbird
import NIOCore

extension Request {
    /// The body as far as the limit, in bytes, allows, and whether there was more.
    func bytes(limit: Int) async throws -> (body: [UInt8], isTooLarge: Bool) {
        var body: [UInt8] = []
        for try await chunk in self.body {
            let room = limit - body.count
            body.append(contentsOf: chunk.readableBytesView.prefix(room))
            if chunk.readableBytes > room { return (body, true) }
        }
        return (body, false)
    }
}

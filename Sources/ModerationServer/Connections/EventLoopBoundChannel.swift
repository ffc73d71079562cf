import HummingbirdCore
import Logging
import NIOCore

/// An HTTP/1 connection whose requests are handled on its own event loop.
struct EventLoopBoundChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let connection: HTTP1Channel

    init(connections: OpenConnections, responder: @escaping HTTPChannelHandler.Responder) {
        self.connection = HTTP1Channel(
            responder: responder,
            configuration: .init(additionalChannelHandlers: [ConnectionWatch(connections)])
        )
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connection.setup(channel: channel, logger: logger)
    }

    func handle(value: Value, logger: Logger) async {
        await withTaskExecutorPreference(EventLoopExecutor(value.channel.eventLoop)) {
            await connection.handle(value: value, logger: logger)
        }
    }
}

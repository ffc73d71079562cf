import NIOCore
import NIOHTTPTypes

/// Keeps account of what a connection is waiting for.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// So much of a body that was answered before its end is still taken: a client that hears of a closed connection while it
    /// sends may miss the answer.
    private static let mostUseless = 1 << 20

    private let connections: OpenConnections
    /// Bytes of a body that came after the answer; nil: it is not answered yet.
    private var useless: Int?
    private var connection: OpenConnection?
    private var isReceiving = false
    private var unanswered = 0

    init(_ connections: OpenConnections) {
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { connection = connections.open(context.channel) }
    }

    func channelActive(context: ChannelHandlerContext) {
        if connection == nil { connection = connections.open(context.channel) }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let connection { connections.closed(connection) }
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReceiving = true
            unanswered += 1
            connection?.enter(.receiving)
        // Bytes that trickle in buy no time: what counts is when the request began.
        case .body(let bytes):
            guard let count = useless else { break }
            useless = count + bytes.readableBytes
            // A million chunks shall not pass through all that stands behind.
            if count > Self.mostUseless { context.close(promise: nil) }
            return
        case .end:
            isReceiving = false
            useless = nil
            enterPhase(context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isEnd = if case .end = unwrapOutboundIn(data) { true } else { false }
        context.write(data, promise: promise)
        guard isEnd else { return }
        // A broken request is answered without having been one.
        unanswered = max(0, unanswered - 1)
        if isReceiving {
            if unanswered == 0 { useless = 0 }
        } else {
            enterPhase(context)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !isReceiving { enterPhase(context) }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { connection?.finish() }
        context.fireUserInboundEventTriggered(event)
    }

    private func enterPhase(_ context: ChannelHandlerContext) {
        connection?.enter(context.channel.isWritable ? unanswered > 0 ? .answering : .idle : .unread)
    }
}

package import Hummingbird
package import NIOCore

/// What travels with a request: the framework's own storage, and who is at the other end of the connection.
package struct ModerationRequestContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.remoteAddress = source.channel.remoteAddress
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore

/// Finds the visitor's address. What a header says is believed only as far as configured proxies wrote it.
struct ClientAddress: Sendable {
    let trustedProxies: [AddressRange]

    /// Numeric; `unknown` where the connection has none (in tests).
    func of(_ request: Request, context: ModerationRequestContext) -> String {
        let peer = context.remoteAddress?.ipAddress ?? "unknown"
        guard isTrusted(peer) else { return peer }
        let forwarded = request.headers[values: .forwardedFor]
            .flatMap { $0.split(separator: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        // From the right: each trusted proxy appended the address that it saw.
        for address in forwarded.reversed() {
            guard NetworkAddress(address) != nil else { return peer }
            if !isTrusted(address) { return address }
        }
        return forwarded.first ?? peer
    }

    /// Whether the visitor's own connection is encrypted, as far as we can know.
    func isSecure(_ request: Request, context: ModerationRequestContext) -> Bool {
        guard let peer = context.remoteAddress?.ipAddress, isTrusted(peer) else { return false }
        return request.headers[.forwardedProtocol]?.lowercased() == "https"
    }

    private func isTrusted(_ address: String) -> Bool {
        trustedProxies.contains { $0.contains(address) }
    }
}

package import AuditLog
import Foundation
package import Moderation
import ModerationAPI

/// A desk at another installation, over its moderation API. Who works there, the token says: names that are handed in are
/// not sent.
package struct RemoteDesk: Sendable {
    static let pageSize = 1000
    let connection: RemoteConnection

    package init(_ connection: RemoteConnection) {
        self.connection = connection
    }

    /// Who acts by the token.
    package func identity() async throws(ModerationError) -> Identity {
        try await connection.call(Endpoints.identity, Nothing()).identity
    }

    /// The keyed hash that stands for a visitor's address there.
    package func source(address: String) async throws(ModerationError) -> SourceHash {
        let text = try await connection.call(Endpoints.source, AddressInput(address: address)).source
        guard let bytes = [UInt8](hexadecimal: text) else { throw unreadable }
        return SourceHash(bytes: bytes)
    }

    package func verifiers() async throws(ModerationError) -> [NoteVerifier] {
        let keys = try await connection.call(Endpoints.auditKeys, Nothing()).keys
        do {
            return try keys.map { try NoteVerifier($0) }
        } catch {
            throw unreadable
        }
    }

    /// Signs the log there as it stands; nil while it is empty.
    package func signLog() async throws(ModerationError) -> SignedNote? {
        try note(try await connection.call(Endpoints.signLog, Nothing()))
    }

    func note(_ value: NoteValue) throws(ModerationError) -> SignedNote? {
        guard let text = value.note else { return nil }
        do throws(AuditLogError) {
            return try SignedNote(parsing: Array(text.utf8))
        } catch {
            throw .unusableNote(error)
        }
    }

    var unreadable: ModerationError {
        .remote(.unreadable(server: connection.server))
    }
}

extension RemoteDesk: ModerationDesk {}

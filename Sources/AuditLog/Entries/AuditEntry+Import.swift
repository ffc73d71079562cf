package import Foundation

extension AuditEntry {
    private static let createdPrefix = "created: "

    /// The line of an import's entry that tells when the comment was written, where it comes from.
    package static func createdLine(_ time: Date) -> String {
        var bytes: [UInt8] = []
        EntryTime.append(time, to: &bytes)
        return createdPrefix + String(decoding: bytes, as: UTF8.self)
    }

    /// When the comment that came with this entry was written: its own time, but of an import. Nil where it does not tell.
    package var commentTime: Date? {
        guard action == .importComment else { return time }
        guard changes.count == 1, let line = changes.first, line.hasPrefix(Self.createdPrefix) else { return nil }
        return EntryTime.parse(Array(line.utf8)[Self.createdPrefix.utf8.count...])
    }
}

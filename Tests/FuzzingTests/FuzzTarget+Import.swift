import Crypto
import Foundation
import FuzzTargets
import Moderation

@testable import ModerationCommands

extension FuzzTarget {
    /// A line of a file to import, as far as the comment that is stored.
    static let importLine = FuzzTarget(
        "import",
        words: [
            "\"duyet\":1", "\"erased\":true", "\"id\":", "null", "1e400", "-0", "\\ud800", "{", "[",
            "\"status\":\"spam\"",
        ]
    ) { bytes in
        do throws(ImportDefect) {
            let comment = try reader().comment(try ExchangedLine(parsing: bytes))
            guard comment.created <= now, comment.created.timeIntervalSince1970 >= 0 else {
                throw ImportDefect(field: nil, "violation: created \(comment.created)")
            }
            guard comment.salt.count == 16, !comment.isErased || comment.status != .approved else {
                throw ImportDefect(field: nil, "violation: \(comment.status)")
            }
            return 1 + comment.status.hashValue % 64 + (comment.parent == nil ? 0 : 100) + (comment.isErased ? 200 : 0)
        } catch {
            guard !error.text.hasPrefix("violation") else { throw Violation(error.text) }
            var kind = Hasher()
            kind.combine(error.field)
            kind.combine(error.text.replacing(/[0-9]+|".*"/, with: ""))
            return kind.finalize()
        }
    }

    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    private static func reader() throws(ImportDefect) -> ImportReader {
        guard let site = try? Site(id: "demo", name: "Báo", created: now) else {
            throw ImportDefect(field: nil, "violation: no site")
        }
        let key = SymmetricKey(data: [UInt8](repeating: 1, count: 32))
        return ImportReader(site: site, sourceKey: key, status: nil, collection: nil, now: now)
    }
}

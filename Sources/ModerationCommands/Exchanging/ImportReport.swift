import Moderation

/// What an import did, or would do.
struct ImportReport: Hashable, Sendable {
    var lines = 0
    var imported = 0
    var statuses: [CommentStatus: Int] = [:]
    /// Under which they are stored here.
    var ids: [Int64] = []
    /// Imported before.
    var known = 0
    /// Lines of other sites.
    var ofOtherSites = 0
    /// Lines that cannot be imported.
    var defects = 0

    func json(isDryRun: Bool) -> JSONValue {
        .object([
            "imported": .integer(Int64(imported)),
            "known": .integer(Int64(known)),
            "ofOtherSites": .integer(Int64(ofOtherSites)),
            "defects": .integer(Int64(defects)),
            "lines": .integer(Int64(lines)),
            "statuses": .object(
                CommentStatus.allCases.compactMap { status in
                    statuses[status].map { .init(name: status.rawValue, value: .integer(Int64($0))) }
                }
            ),
            "ids": ids.isEmpty ? .null : .string(String(idList: ids.sorted())),
            "dryRun": .bool(isDryRun),
        ])
    }

    func text(site: String, isDryRun: Bool) -> String {
        let kinds = CommentStatus.allCases.compactMap { status in statuses[status].map { "\($0) \(status.rawValue)" } }
        var text = "\(imported.counted("comment")) \(isDryRun ? "would be " : "")imported into \(site)"
        if !kinds.isEmpty { text += ": \(kinds.joined(separator: ", "))" }
        if !ids.isEmpty { text += "; ids \(String(idList: ids.sorted()))" }
        text += ".\n"
        if known > 0 { text += "\(known.counted("comment")) imported before, and left as they are.\n" }
        if ofOtherSites > 0 { text += "\(ofOtherSites.counted("line")) of other sites left out.\n" }
        if defects > 0 { text += "\(defects.counted("line")) cannot be imported.\n" }
        return text
    }
}

import Testing

/// Compares what an installation holds with what its servers had acknowledged.
struct Reckoning {
    let installation: FaultInstallation
    let ledger: Ledger
    /// Whether a comment may be there whose author was not told so.
    var mayStoreUnanswered = true

    private struct StoredComment: Decodable {
        let id: Int64
        let content: String
        let status: String
    }

    private struct Entry: Decodable {
        let sequence: Int
        let action: String
        let comment: Int64?
        let after: String?
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let doctor = try await installation.result("doctor")
        #expect(doctor.code == 0, "\(doctor.output)", sourceLocation: sourceLocation)
        let verification = try await installation.result("audit", "verify", "--as", "an")
        #expect(verification.code == 0, "\(verification.output)", sourceLocation: sourceLocation)
        let stored = try await installation.lines(
            "queue",
            "--status",
            "all",
            "--limit",
            "1000000",
            of: StoredComment.self
        )
        checkComments(stored, sourceLocation)
        let entries = try await installation.lines("audit", "log", "--limit", "1000000", of: Entry.self)
        checkEntries(entries, of: stored, sourceLocation)
    }

    private func checkComments(_ stored: [StoredComment], _ sourceLocation: SourceLocation) {
        let acknowledged = ledger.comments
        #expect(
            Set(stored.map(\.content)).count == stored.count,
            "a comment is there twice",
            sourceLocation: sourceLocation
        )
        #expect(Set(stored.map(\.id)).count == stored.count, sourceLocation: sourceLocation)
        let byID = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
        for comment in acknowledged.values {
            guard let found = byID[comment.id] else {
                Issue.record("comment \(comment.id) was acknowledged and is lost", sourceLocation: sourceLocation)
                continue
            }
            #expect(found.content == comment.content, sourceLocation: sourceLocation)
            let expected =
                if let asked = comment.asked {
                    comment.isDecided ? [asked.rawValue] : [comment.status, asked.rawValue]
                } else { [comment.status] }
            #expect(expected.contains(found.status), "comment \(comment.id)", sourceLocation: sourceLocation)
        }
        #expect(
            stored.count - acknowledged.count <= (mayStoreUnanswered ? ledger.unansweredRequests : 0),
            "more is stored than was ever sent",
            sourceLocation: sourceLocation
        )
    }

    private func checkEntries(_ entries: [Entry], of stored: [StoredComment], _ sourceLocation: SourceLocation) {
        #expect(entries.map(\.sequence) == Array(1...max(entries.count, 1)), sourceLocation: sourceLocation)
        let accepted = entries.filter { $0.action == "accept" }.compactMap(\.comment)
        #expect(accepted.sorted() == stored.map(\.id).sorted(), sourceLocation: sourceLocation)
        let decided = Dictionary(grouping: entries.filter { $0.action == "decide" }) { $0.comment ?? 0 }
        for comment in ledger.comments.values {
            let entries = decided[comment.id] ?? []
            let most = comment.asked == nil ? 0 : 1
            let least = comment.isDecided ? 1 : 0
            #expect((least...most).contains(entries.count), "comment \(comment.id)", sourceLocation: sourceLocation)
            #expect(entries.allSatisfy { $0.after == comment.asked?.rawValue }, sourceLocation: sourceLocation)
        }
    }
}

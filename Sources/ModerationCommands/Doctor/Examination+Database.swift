import AuditLog
import Foundation
import Moderation
import SQLiteStore

extension Examination {
    /// Opening it also brings the schema up to date, as the server does.
    func database(_ configuration: DuyetConfiguration) async -> [Finding] {
        do throws(ModerationError) {
            let store = try SQLiteStore(path: configuration.storePath, busyTimeout: configuration.busyTimeout)
            let findings = [
                Finding("database", .ok, "\(configuration.storePath) opens, its schema is current"),
                try await integrity(of: store), try await auditLog(of: store, secretsFile: configuration.secretsFile),
                try await writing(to: store),
            ]
            // Before the clock: a comment may come between the two.
            let newest = try await newestTime(in: store)
            return findings + [Self.clock(now: context.now(), newest: newest), try await sites(in: store)]
        } catch {
            return [Finding("database", .problem, error.description)]
        }
    }

    private func integrity(of store: SQLiteStore) async throws(ModerationError) -> Finding {
        let problems = try await store.integrityProblems()
        guard let first = problems.first else { return Finding("integrity", .ok, "SQLite finds nothing wrong") }
        return Finding(
            "integrity",
            .problem,
            "\(problems.count.counted("problem")), the first: \(first)",
            advice: "stop the server, keep a copy of the file, and restore a backup"
        )
    }

    /// Verifies all of it, and that everything is as it says; without the keys, its entries alone.
    private func auditLog(of store: SQLiteStore, secretsFile: String) async throws(ModerationError) -> Finding {
        let subject = "audit log"
        let advice = "compare them with a backup: somebody, or a broken disk, wrote to the database"
        guard let verifiers = try? Secrets(path: secretsFile).auditKeys.verifiers else {
            let damaged = try await store.damagedAuditEntries()
            guard !damaged.isEmpty else { return Finding(subject, .ok, "every entry matches its hash") }
            let text = "these entries are missing or were changed: \(String(idList: damaged))"
            return Finding(subject, .problem, text, advice: advice)
        }
        let result = try await store.verifyLog(verifiers: verifiers, against: [])
        guard let first = result.defects.first else {
            return Finding(subject, .ok, "\(result.entries.counted("entry", "entries")), and all is as they say")
        }
        let entry = first.entry.map { "entry \($0), " } ?? ""
        let text = "\(result.defects.count.counted("thing")) not as the log says, the first: \(entry)\(first)"
        return Finding(subject, .problem, text, advice: "duyet audit verify tells all; \(advice)")
    }

    /// Forgets what expired before 1970: a writing transaction that finds nothing to do.
    private func writing(to store: SQLiteStore) async throws(ModerationError) -> Finding {
        _ = try await store.purge(expiredBefore: Date(timeIntervalSince1970: 0))
        return Finding("writing", .ok, "a transaction can be written")
    }

    private func newestTime(in store: SQLiteStore) async throws(ModerationError) -> Date? {
        let times = [try await store.newestComment(), try await store.operations(limit: 1).first?.time]
        return times.compactMap(\.self).max()
    }

    private func sites(in store: SQLiteStore) async throws(ModerationError) -> Finding {
        let sites = try await store.sites()
        guard !sites.isEmpty else {
            return Finding(
                "sites",
                .warning,
                "there is none",
                advice: "add one with `duyet sites add SITE --origin URL`"
            )
        }
        return Finding("sites", .ok, sites.map(\.id).joined(separator: ", "))
    }

    /// What to say of a clock, knowing when the newest comment or decision was stored.
    static func clock(now: Date, newest: Date?) -> Finding {
        let advice = "set the clock, and keep it right with NTP: check codes expire by it"
        let text = "it is \(now.rfc3339)"
        if let newest, newest > now {
            let problem = "\(text), but the newest entry is of \(newest.rfc3339)"
            return Finding("clock", .problem, problem, advice: advice)
        }
        // The year in which this was written: no clock that is right shows an earlier one.
        guard now >= Date(timeIntervalSince1970: 1_735_689_600), now < Date(timeIntervalSince1970: 4_102_444_800) else {
            return Finding("clock", .problem, "\(text), which cannot be", advice: advice)
        }
        return Finding("clock", .ok, text)
    }
}

import AsyncHTTPClient
package import Foundation
package import Moderation
import ModerationAPI
import NIOCore

extension RemoteDesk: ExportDesk {
    package func export(
        _ request: ExportRequest,
        page: (_ comments: [ExportedComment]) async throws -> Void
    ) async throws -> Int {
        let response = try await connection.open(Endpoints.export.request, ExportInput(request))
        let decoder = APICoding.decoder()
        var pieces = connection.pieces(of: response)
        var rest: [UInt8] = []
        var count = 0
        while let piece = try await pieces.next() {
            var comments: [ExportedComment] = []
            rest += piece
            let lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
            for line in lines.dropLast() {
                guard let line = try? decoder.decode(ExportLine.self, from: Data(line)) else { throw unreadable }
                // Only the last line has the count: where it is missing, something else is missing too.
                if let told = line.count {
                    if !comments.isEmpty { try await page(comments) }
                    guard told == count + comments.count else { throw unreadable }
                    return told
                }
                if let comment = line.comment { comments.append(comment.exported) }
            }
            if !comments.isEmpty { try await page(comments) }
            count += comments.count
            rest = Array(lines.last ?? [])
        }
        throw unreadable
    }
}

extension RemoteDesk: ImportDesk {
    /// About as many bytes go on their way at once.
    private static let batchWeight = 8 << 20

    package func importComments(
        _ comments: [ImportedComment],
        into site: String,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [ImportOutcome] {
        try await send(comments, into: site, dryRun: false)
    }

    package func previewImport(
        of comments: [ImportedComment],
        into site: String
    ) async throws(ModerationError) -> [ImportOutcome] {
        try await send(comments, into: site, dryRun: true)
    }

    private func send(
        _ comments: [ImportedComment],
        into site: String,
        dryRun: Bool
    ) async throws(ModerationError) -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        var batch: [ImportedValue] = []
        var weight = 0
        for (index, comment) in comments.enumerated() {
            let value = ImportedValue(comment)
            batch.append(value)
            weight += value.weight
            guard weight >= Self.batchWeight || index == comments.count - 1 else { continue }
            let input = ImportInput(site: site, comments: batch, dryRun: dryRun)
            let answer = try await connection.call(Endpoints.importComments, input).values
            guard answer.count == batch.count else { throw unreadable }
            outcomes += answer
            batch = []
            weight = 0
        }
        return outcomes
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import ModerationAPI
import NIOCore
import Submissions

extension DeskController {
    /// Comments of one request; the command line sends as many.
    private static let mostImported = 2000

    /// What is about the installation as a whole, and what comes from others and goes there.
    func addInstallationRoutes(to router: Router<ModerationRequestContext>) {
        addExchangeRoutes(to: router)
        serve(Endpoints.findings, on: router) { _, caller in
            try await caller.desk.check(.examine)
            return try await longWork.run { await examine().map(FindingValue.init) }
        }
        serve(Endpoints.backup, on: router) { _, caller in
            try await caller.desk.check(.backUp)
            let backup = try await longWork.run {
                try await caller.desk.openBackup(moderator: caller.name, time: caller.time)
            }
            return Self.response(of: backup)
        }
    }

    private func addExchangeRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.export, on: router) { input, caller in
            try await caller.desk.check(.exportTexts, site: input.site)
            try await checkSite(input.site)
            let request = input.request(moderator: caller.name, time: caller.time)
            return Response(
                status: .ok,
                headers: [.contentType: Endpoints.export.contentType],
                body: ResponseBody { writer in
                    let count = try await caller.desk.export(request) { page in
                        try await writer.write(Self.lines(of: page, withSources: request.withSources))
                    }
                    try await writer.write(ByteBuffer(bytes: Self.line(ExportLine(count: count))))
                    try await writer.finish(nil)
                }
            )
        }
        serve(Endpoints.importComments, on: router) { [moderation] input, caller in
            try await caller.desk.check(.importComments, site: input.site)
            try await checkSite(input.site)
            // They are one transaction, for which those who post wait.
            guard input.comments.count <= Self.mostImported else { throw ServerError.invalidMember("comments") }
            let validator = SubmissionValidator(rules: .ofExports)
            let comments = try input.comments.enumerated().map { index, value throws(ServerError) in
                let comment = value.comment(by: validator, now: caller.time) { moderation.visitor(address: $0) }
                guard let comment else { throw .invalidMember("comments.\(index)") }
                return comment
            }
            guard input.dryRun != true else {
                return ImportOutcomesValue(try await caller.desk.previewImport(of: comments, into: input.site))
            }
            return ImportOutcomesValue(
                try await caller.desk.importComments(
                    comments,
                    into: input.site,
                    moderator: caller.name,
                    time: caller.time
                )
            )
        }
    }

    private static func lines(of page: [ExportedComment], withSources: Bool) throws -> ByteBuffer {
        var buffer = ByteBuffer()
        for comment in page { buffer.writeBytes(try line(ExportLine(comment, withSources: withSources))) }
        return buffer
    }

    private static func line(_ line: ExportLine) throws -> Data {
        try APICoding.encoder().encode(line) + [0x0A]
    }

    private static func response(of backup: OpenBackup) -> Response {
        var headers: HTTPFields = [.contentType: Endpoints.backup.contentType]
        let told = [
            (BackupHeaders.comments, String(backup.comments)),
            (BackupHeaders.digest, BackupHeaders.digestText(Data(backup.digest).base64EncodedString())),
        ]
        for (name, value) in told {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(contentLength: backup.size) { writer in
                while let piece = try backup.file.read(upToCount: 1 << 18), !piece.isEmpty {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
                try await writer.finish(nil)
            }
        )
    }
}

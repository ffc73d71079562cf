import ArgumentParser
import Moderation

/// What a shell completes with what an installation holds. Where it cannot be read, nothing is completed.
extension CompletionKind {
    /// Names of moderators who work.
    static var moderators: CompletionKind {
        names { desk, _ in try await desk.moderators().filter { $0.revoked == nil }.map(\.name) }
    }

    static var sites: CompletionKind {
        names { desk, _ in try await desk.sites().map(\.id) }
    }

    /// Codes of reasons: of the site that the line names, else of all.
    static var reasons: CompletionKind {
        names(otherwise: DecisionReason.allCases.map(\.rawValue)) { desk, words in
            var codes: [String] = []
            var sites = try await desk.sites().map(\.id)
            if let named = value(of: "--site", in: words) { sites = [named] }
            for site in sites {
                codes += try await desk.reasons(ofSite: site).offered.map(\.code).filter { !codes.contains($0) }
            }
            return codes
        }
    }

    /// Asks the installation that the words of the line name, on this machine only.
    private static func names(
        otherwise fallback: [String] = [],
        _ names: @escaping @Sendable (_ desk: any ModerationDesk, _ words: [String]) async throws -> [String]
    ) -> CompletionKind {
        .custom { words, _, prefix async in
            do {
                let file = value(of: "--config", in: words)
                let options = try ConfigOptions.parse(file.map { ["--config", $0] } ?? [])
                let found = try await names(LocalInstallation.open(options, in: .process()).database, words)
                return found.filter { $0.hasPrefix(prefix) }
            } catch {
                return fallback.filter { $0.hasPrefix(prefix) }
            }
        }
    }

    /// `--option value` or `--option=value`.
    private static func value(of option: String, in words: [String]) -> String? {
        if let index = words.firstIndex(of: option) { return words.dropFirst(index + 1).first }
        return words.first { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
    }
}

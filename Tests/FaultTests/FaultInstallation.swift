import Foundation
import TestSupport

/// An installation that the built program made, in a folder of its own, which is gone after the test.
final class FaultInstallation: Sendable {
    struct Failure: Error {
        let command: [String]
        let output: String
    }

    let folder: URL
    /// Of the moderation API, for a moderator who may do everything.
    let token: String

    /// Makes it, with a site `demo` that takes any number of comments from one address.
    ///
    /// - Parameter data: A folder that is there already, for `data`; nil: beside the installation.
    /// - Throws: `Failure` when a command fails.
    init(data: URL? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "duyet-faults-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let data {
            let link = folder.appending(component: "data")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: data)
        }
        _ = try await Self.run(["init", "data"], in: folder)
        for command in [["sites", "set", "demo", "rate=off"], ["moderators", "add", "an", "--role", "administrator"]] {
            _ = try await Self.run(command + Self.config, in: folder)
        }
        let issued = try await Self.run(
            ["moderators", "token", "an", "--as", "an", "--json"] + Self.config,
            in: folder
        )
        token = try JSONDecoder().decode(IssuedToken.self, from: Data(issued.utf8)).token
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private struct IssuedToken: Decodable {
        let token: String
    }

    private static let config = ["--config", "data/duyet.yaml"]

    var database: URL {
        folder.appending(path: "data/duyet.sqlite")
    }

    /// Starts the server on a free port.
    func serve(environment: [String: String] = [:], launcher: [String] = []) throws -> ServerProcess {
        try ServerProcess(
            ["serve", "--port", "0"] + Self.config,
            folder: folder,
            environment: environment,
            launcher: launcher
        )
    }

    /// Starts a command, which may be killed.
    func start(_ arguments: [String]) throws -> ServerProcess {
        try ServerProcess(arguments + Self.config, folder: folder)
    }

    /// Runs a command to its end.
    /// - Returns: What it printed, and its exit code.
    func result(_ arguments: String...) async throws -> (output: String, code: Int32?) {
        try await Self.result(arguments + Self.config, in: folder)
    }

    /// Runs a command that must not fail, as the moderator.
    /// - Returns: Its lines of JSON.
    func lines<Line: Decodable>(_ arguments: String..., of type: Line.Type) async throws -> [Line] {
        try await lines(arguments, of: type)
    }

    func lines<Line: Decodable>(_ arguments: [String], of type: Line.Type) async throws -> [Line] {
        let output = try await Self.run(arguments + ["--as", "an", "--json"] + Self.config, in: folder)
        return try output.split(separator: "\n").map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
    }

    /// Check codes with their answers.
    func challenges(_ count: Int) async throws -> [SolvedChallenge] {
        let arguments = ["captcha", "mint", "--count", String(count), "--site", "demo"]
        return try await Self.run(arguments + Self.config, in: folder).split(separator: "\n").map { line in
            let parts = line.split(separator: " ").map(String.init)
            return SolvedChallenge(token: parts[0], code: parts[1])
        }
    }

    private static func run(_ arguments: [String], in folder: URL) async throws -> String {
        let (output, code) = try await result(arguments, in: folder)
        guard code == 0 else { throw Failure(command: arguments, output: output) }
        return output
    }

    private static func result(_ arguments: [String], in folder: URL) async throws -> (output: String, code: Int32?) {
        let process = try ServerProcess(arguments, folder: folder)
        let output = try process.output.textToEnd()
        return (output, await process.exitCode())
    }
}

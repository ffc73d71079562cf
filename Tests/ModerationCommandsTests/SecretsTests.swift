import Captcha
import Foundation
import Testing

@testable import ModerationCommands

struct SecretsTests {
    private static let hexadecimal = String(repeating: "0a", count: 32)

    private func secrets(_ text: String, mode: Int = 0o600) async throws -> Secrets {
        let installation = try await TestInstallation(isMade: false)
        try installation.write(text, to: "secrets.yaml")
        let path = installation.path("secrets.yaml")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return try Secrets(path: path)
    }

    private func error(_ text: String, mode: Int = 0o600) async -> String {
        let error = await #expect(throws: CommandsError.self) { _ = try await secrets(text, mode: mode) }
        return error?.description.replacing(/\/.*secrets\.yaml/, with: "secrets.yaml") ?? ""
    }

    @Test("fresh secrets can be read back, and several captcha keys keep their order")
    func reading() async throws {
        #expect(try await secrets(try Secrets.freshText()).captchaKeys.map(\.id) == [1])
        let text = """
            captcha:
              - {id: 7, key: \(Self.hexadecimal)}
              - {id: 1, key: \(Self.hexadecimal)}
            source: \(Self.hexadecimal)
            receipt: \(Self.hexadecimal)
            """
        #expect(try await secrets(text).captchaKeys.map(\.id) == [7, 1])
    }

    @Test("secrets that others may read are refused", arguments: [0o644, 0o640, 0o604, 0o660])
    func openToOthers(mode: Int) async throws {
        let message = await error(try Secrets.freshText(), mode: mode)
        #expect(message == "Others may read the secrets (mode \(String(mode, radix: 8))): chmod 600 secrets.yaml")
    }

    @Test(
        "secrets that are missing, short or no hexadecimal are named",
        arguments: [
            (
                "captcha: []",
                "The secret captcha in secrets.yaml cannot be used: a list of keys with id and key is expected."
            ),
            (
                "captcha: [{id: 1, key: 0a0b}]",
                "The secret captcha key 1 in secrets.yaml cannot be used: it has 2 bytes, 32 are needed."
            ),
            (
                "captcha: [{id: 256, key: 00}]",
                "The secret captcha in secrets.yaml cannot be used: each key needs an id from 0 to 255."
            ),
            (
                "captcha: [{id: 1, key: \(hexadecimal)}]",
                "The secret source in secrets.yaml cannot be used: it is missing."
            ),
            (
                "captcha: [{id: 1, key: \(hexadecimal)}]\nsource: xyz",
                "The secret source in secrets.yaml cannot be used: it is not written in hexadecimal."
            ),
            (
                "captcha: [{id: 1, key: \(hexadecimal)}, {id: 1, key: \(hexadecimal)}]",
                "The secret captcha in secrets.yaml cannot be used: the id 1 stands twice."
            ),
        ]
    )
    func unusable(text: String, message: String) async {
        #expect(await error(text) == message)
    }

    @Test("a broken file is not quoted")
    func notQuoted() async {
        let message = await error("captcha: [geheim")
        #expect(message.hasSuffix("it is not YAML with the keys captcha, source and receipt"))
        #expect(!message.contains("geheim"))
    }

    @Test("the description of secrets does not hold them")
    func description() async throws {
        let secrets = try await secrets(try Secrets.freshText())
        #expect("\(secrets)" == "1 captcha key, a source key, a receipt key, an audit key")
    }

    @Test("a missing file is told")
    func missing() {
        #expect(throws: CommandsError.missingSecrets(path: "/nonexistent/secrets.yaml")) {
            try Secrets(path: "/nonexistent/secrets.yaml")
        }
    }
}

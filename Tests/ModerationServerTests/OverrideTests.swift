import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

/// Templates and style of the operator's own.
struct OverrideTests {
    @Test("a file in the operator's folder takes the place of the built-in one, and others stay")
    func override() async throws {
        try await TemporaryFolder.with { folder in
            try Self.write("p { color: red }", to: "style.css", in: folder)
            let receipt = "<h1>Cảm ơn {{name}}</h1>{{{content_html}}}"
            try Self.write(receipt, to: "templates/receipt.mustache", in: folder)
            let server = try await TestServer(configuration: ServerConfiguration(templates: folder.path))
            try await server.run { client in
                #expect(try await client.get("/style.css").text == "p { color: red }")
                let posted = try await client.post(try server.fields(["name": "An \"\u{301}<b>"]))
                let page = try await client.get(try #require(posted.headers[.location])).text
                #expect(Array(page.utf8).firstRange(of: Array("<h1>Cảm ơn An &quot;\u{301}&lt;b&gt;</h1>".utf8)) != nil)
                #expect(page.contains("<link rel=\"stylesheet\" href=\"/style.css\">"))
            }
        }
    }

    @Test(
        "a broken file of the operator's stops the start and is named",
        arguments: [
            ("templates/form.mustache", "{{#open}}"), ("translations/vi.json", "{"), ("translations/en.json", "[1]"),
        ]
    )
    func broken(path: String, text: String) async throws {
        try await TemporaryFolder.with { folder in
            try Self.write(text, to: path, in: folder)
            let server = try await TestServer(configuration: ServerConfiguration(templates: folder.path))
            let error = await #expect(throws: ServerError.self) {
                try await server.run { _ in }
            }
            guard case .internalFailure(let detail) = error else {
                Issue.record("\(String(describing: error)) is another error")
                return
            }
            #expect(detail.contains(path))
        }
    }

    private static func write(_ text: String, to path: String, in folder: URL) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

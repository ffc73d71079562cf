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

    /// Those that only put values in are drawn in another way than those that do more.
    @Test(
        "an operator's template of a comment is drawn as it says, whatever it does with the values",
        arguments: [
            (
                "<b>{{author}}</b>{{#has_title}}<i>{{title}}</i>{{/has_title}}{{^has_title}}none{{/has_title}}"
                    + "{{{content_html}}}{{t.reply}}{{id}}\n",
                "<b>a&lt;b</b><i>T &amp; U</i><p>x &lt; y</p>Trả lời1\n"
            ),
            ("<b>{{uppercased(author)}}</b>{{lang}}|{{{title}}}\n", "<b>A&lt;B</b>vi|T & U\n"),
            ("{{author}}, {{lowercased(title)}}\n", "a&lt;b, t &amp; u\n"),
            ("{{author}}: {{count(replies)}}\n", "a&lt;b: 0\n"),
            ("{{#title}}{{.}}{{/title}}, {{count_label}}\n", "T &amp; U, 1 bình luận\n"),
        ]
    )
    func comment(template: String, drawn: String) async throws {
        try await TemporaryFolder.with { folder in
            try Self.write(template, to: "templates/comment.mustache", in: folder)
            let server = try await TestServer(configuration: ServerConfiguration(templates: folder.path))
            try await server.run { client in
                let fields = ["name": "a<b", "title": "T & U", "content": "x < y"]
                _ = try await client.post(try server.fields(fields))
                try await server.approve(1)
                let page = try await client.get("/demo/thread?key=/bai-viet/1").text
                #expect(page.contains("<li>\n\(drawn)"), "\(page)")
            }
        }
    }

    @Test("an operator's template of a comment may ask whether a value is empty")
    func empty() async throws {
        try await TemporaryFolder.with { folder in
            let template = "{{#empty(title)}}none{{/empty(title)}}{{^empty(title)}}{{title}}{{/empty(title)}}\n"
            try Self.write(template, to: "templates/comment.mustache", in: folder)
            let configuration = ServerConfiguration(templates: folder.path)
            let server = try await TestServer(["titleRequired": "false"], configuration: configuration)
            try await server.run { client in
                _ = try await client.post(try server.fields(["title": "T & U"]))
                _ = try await client.post(try server.fields(["title": "", "content": "Một ý kiến khác hẳn."]))
                for id in [Int64(1), 2] { try await server.approve(id) }
                let page = try await client.get("/demo/thread?key=/bai-viet/1").text
                #expect(page.contains("<li>\nT &amp; U\n") && page.contains("<li>\nnone\n"), "\(page)")
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

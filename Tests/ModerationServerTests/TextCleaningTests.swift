import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct TextCleaningTests {
    @Test("NFD is stored and published as NFC, byte for byte")
    func composed() async throws {
        let server = try await TestServer()
        let texts = ["name": "Đặng Thị Hường", "title": "Thủ tục ở xã", "content": "Nhờ cán bộ hướng dẫn kỹ hơn."]
        let typed = texts.mapValues(\.decomposedStringWithCanonicalMapping)
        try await server.run { client in
            #expect(try await client.post(try server.fields(typed)).status == .seeOther)
            try await server.approve(1)
            let page = Array(try await client.get("/demo/thread?key=/bai-viet/1").text.utf8)
            for text in texts.values {
                #expect(page.firstRange(of: Array(text.precomposedStringWithCanonicalMapping.utf8)) != nil)
            }
        }
        let comment = try #require(try await server.stored().first)
        for (stored, field) in [(comment.name, "name"), (comment.title, "title"), (comment.content, "content")] {
            #expect(Array(stored.utf8) == Array((texts[field] ?? "").precomposedStringWithCanonicalMapping.utf8))
        }
    }

    @Test("control, bidirectional and zero-width characters are taken out and put on record")
    func hidden() async throws {
        let server = try await TestServer()
        let fields = try server.fields([
            "name": "Ng\u{200B}uyễn\u{0} An\u{202E}", "title": "Góp\u{2066} ý\u{7}",
            "content": "Dòng một\u{FEFF}\r\nDòng\u{200D} hai",
        ])
        #expect(try await server.post(fields).status == .seeOther)
        let comment = try #require(try await server.stored().first)
        #expect(Array(comment.name.utf8) == Array("Nguyễn An".utf8))
        #expect(Array(comment.title.utf8) == Array("Góp ý".utf8))
        #expect(Array(comment.content.utf8) == Array("Dòng một\nDòng hai".utf8))
        #expect(comment.status == .pending)
        #expect(comment.reasons == [Reason(.hiddenCharacters, facts: ["count": "7"])])
    }

    @Test("joiners that an emoji or a script needs stay")
    func needed() async throws {
        let server = try await TestServer()
        let content = "Cả nhà 👨‍👩‍👧 cảm ơn ❤️ – می‌خواهم"
        #expect(try await server.post(try server.fields(["content": content])).status == .seeOther)
        let comment = try #require(try await server.stored().first)
        #expect(Array(comment.content.utf8) == Array(content.utf8))
        #expect(comment.reasons.isEmpty)
    }

    @Test("paragraphs are kept, blanks around them are not")
    func paragraphs() async throws {
        let server = try await TestServer()
        let fields = try server.fields(["name": "  Lê\t\tVăn  Cường ", "content": "\n\n  Một.  \r\n\r\n\r\nHai.\n \n"])
        try await server.run { client in
            #expect(try await client.post(fields).status == .seeOther)
            try await server.approve(1)
            let page = try await client.get("/demo/thread?key=/bai-viet/1").text
            #expect(page.contains("<p>Một.</p>"))
            #expect(page.contains("Hai."))
        }
        let comment = try #require(try await server.stored().first)
        #expect(comment.name == "Lê Văn Cường")
        #expect(comment.content.hasPrefix("Một.\n\n"))
        #expect(comment.content.hasSuffix("Hai."))
    }

    @Test("a refused form shows again exactly what was typed, hidden characters and all")
    func givenBack() async throws {
        let server = try await TestServer()
        let typed = "Ng\u{200B}uyễn".decomposedStringWithCanonicalMapping
        let response = try await server.post(try server.fields(["name": typed, "title": ""]))
        #expect(response.value(of: "name").map { Array($0.unicodeScalars) } == Array(typed.unicodeScalars))
    }
}

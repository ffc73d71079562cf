import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

struct CompressionTests {
    private static let thread = "/demo/thread?key=/bai-viet/1"
    private static let json = "/v1/sites/demo/comments?thread=/bai-viet/1"
    private static let addresses = [thread, json, "/style.css", "/embed.js", "/translations/vi.json", "/openapi.json"]

    /// A server with so many published comments.
    private static func server(comments: Int) async throws -> TestServer {
        let server = try await TestServer(["captcha": "off", "moderation": "post", "rate": "off"])
        try await server.run { client in
            for number in 0..<comments {
                let content = "Ý kiến số \(number): đề nghị xem xét kiến nghị của người dân về đường nông thôn."
                let fields = try server.fields(["content": content])
                #expect(try await client.post(fields).status == .seeOther)
            }
        }
        return server
    }

    @Test("who asks for gzip gets what others get, in fewer bytes and with a tag of its own", arguments: addresses)
    func gzip(address: String) async throws {
        let server = try await Self.server(comments: 3)
        try await server.run { client in
            let plain = try await client.get(address)
            let compressed = try await client.get(address, headers: [.acceptEncoding: "gzip, deflate, br, zstd"])
            #expect(plain.headers[.contentEncoding] == nil)
            #expect(compressed.status == .ok)
            #expect(compressed.headers[.contentEncoding] == "gzip")
            #expect(compressed.body.readableBytes < plain.body.readableBytes)
            #expect(
                try Inflater.inflateGzip(Array(compressed.body.readableBytesView))
                    == Array(plain.body.readableBytesView)
            )
            #expect(compressed.headers[.contentType] == plain.headers[.contentType])
            for response in [plain, compressed] {
                #expect(response.headers[.vary]?.contains("Accept-Encoding") == true)
            }
            let tags = [try #require(plain.headers[.eTag]), try #require(compressed.headers[.eTag])]
            #expect(tags[0] != tags[1])
            #expect(tags.allSatisfy { $0.hasPrefix("\"") && $0.hasSuffix("\"") })
        }
    }

    @Test("304 goes to who has the form that he asks for", arguments: addresses)
    func notModified(address: String) async throws {
        let server = try await Self.server(comments: 3)
        try await server.run { client in
            for encoding in ["identity", "gzip"] {
                let headers: HTTPFields = [.acceptEncoding: encoding]
                let tag = try #require(try await client.get(address, headers: headers).headers[.eTag])
                for other in ["identity", "gzip"] {
                    let again = try await client.get(address, headers: [.acceptEncoding: other, .ifNoneMatch: tag])
                    #expect(again.status == (other == encoding ? .notModified : .ok))
                    #expect(again.headers[.vary]?.contains("Accept-Encoding") == true)
                    guard other == encoding else { continue }
                    #expect(again.headers[.eTag] == tag)
                    #expect(again.headers[.contentEncoding] == nil)
                    #expect(again.body.readableBytes == 0)
                }
            }
        }
    }

    @Test(
        "the header's qualities are obeyed",
        arguments: [
            ("gzip", true), ("GZIP", true), ("x-gzip", true), ("br, gzip;q=0.1", true), ("*", true), ("*;q=0.5", true),
            ("gzip;q=1.0, identity; q=0.5", true), ("gzip, deflate", true), ("gzip, deflate, br;q=0", true),
            ("", false), ("identity", false), ("br", false), ("gzip;q=0", false), ("gzip;q=0, *", false),
            ("gzip, deflate;q=0.5, gzip;q=0.1", true), ("*;q=0", false), ("gzip;q=0.3, identity;q=0.4", false),
            ("gzip;q=x", false), ("gzipped", false), (";;,;=,q=", false),
        ]
    )
    func qualities(header: String, isCompressed: Bool) async throws {
        let server = try await TestServer()
        try await server.run { client in
            let response = try await client.get("/style.css", headers: [.acceptEncoding: header])
            #expect(response.status == .ok)
            #expect(response.headers[.contentEncoding] == (isCompressed ? "gzip" : nil))
        }
    }

    @Test("HEAD tells of the compressed form")
    func head() async throws {
        let server = try await Self.server(comments: 3)
        try await server.run { client in
            let headers: HTTPFields = [.acceptEncoding: "gzip"]
            let get = try await client.get(Self.json, headers: headers)
            let head = try await client.send(.head, Self.json, headers: headers)
            #expect(head.headers[.contentEncoding] == "gzip")
            #expect(head.headers[.eTag] == get.headers[.eTag])
            #expect(head.headers[.contentLength] == get.headers[.contentLength])
        }
    }

    @Test("both forms change when a comment is approved, and the origin stays among what the answer depends on")
    func change() async throws {
        let server = try await TestServer()
        try await server.run { client in
            let headers: HTTPFields = [.acceptEncoding: "gzip", .origin: "https://bao.example.vn"]
            #expect(try await client.post(try server.fields()).status == .seeOther)
            let before = try await client.get(Self.json, headers: headers)
            #expect(before.headers[.vary] == "Accept-Encoding, Origin")
            try await server.approve(1)
            let after = try await client.get(Self.json, headers: headers)
            #expect(after.headers[.eTag] != before.headers[.eTag])
            let text = try Inflater.inflateGzip(Array(after.body.readableBytesView))
            #expect(String(decoding: text, as: UTF8.self).contains("Nguyễn Văn An"))
        }
    }

    @Test("a page of one visitor's own is not compressed: it has secrets beside what he chose")
    func ownPage() async throws {
        let server = try await Self.server(comments: 3)
        try await server.run { client in
            let page = try await client.get("\(Self.thread)&embed=1", headers: [.acceptEncoding: "gzip"])
            #expect(page.status == .ok)
            #expect(page.headers[.contentEncoding] == nil)
        }
    }
}

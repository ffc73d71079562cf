import Foundation
import HTTPTypes
import HummingbirdTesting
import ModerationServer
import Testing

struct PathTraversalTests {
    @Test(
        "no path leads to a file that is not ours to give",
        arguments: [
            "/../secrets.yaml", "/%2e%2e/secrets.yaml", "/..%2fsecrets.yaml", "/..%5csecrets.yaml",
            "/embed.js/../../secrets.yaml",
            "/captcha/..%2F..%2Fsecrets.yaml", "/captcha/%2e%2e%2fsecrets.yaml.png", "/captcha/secrets.yaml%00.png",
            "/receipts/..%2f..%2fsecrets.yaml", "/portal/..%2fsecrets.yaml", "/portal/%2e%2e/%2e%2e/secrets.yaml",
            "//secrets.yaml", "/./secrets.yaml", "/templates/form.mustache", "/demo/../secrets.yaml",
            "/style.css%2f..%2fsecrets.yaml", "/secrets.yaml", "/%c0%ae%c0%ae/secrets.yaml", "/..;/secrets.yaml",
        ]
    )
    func files(path: String) async throws {
        try await TemporaryFolder.with { folder in
            let templates = folder.appending(path: "a/templates", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
            for place in ["secrets.yaml", "a/secrets.yaml", "a/templates/secrets.yaml"] {
                try Data("top secret".utf8).write(to: folder.appending(path: place))
            }
            let server = try await TestServer(
                configuration: ServerConfiguration(demo: true, templates: templates.path)
            )
            try await server.run(.live) { client in
                let response = try await client.get(path)
                #expect([400, 404].contains(response.status.code))
                #expect(!response.text.contains("top secret"))
            }
        }
    }

    @Test(
        "a site's name is no way to another folder's list of words",
        arguments: ["../demo", "..", "a/b", "demo\u{0}"]
    )
    func siteNames(site: String) async throws {
        let server = try await TestServer()
        let encoded = site.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        try await server.run { client in
            for path in ["/\(encoded)/thread?key=/a", "/v1/sites/\(encoded)/comments?thread=/a"] {
                let response = try await client.get(path)
                #expect(response.status == .notFound, "\(path)")
            }
        }
    }
}

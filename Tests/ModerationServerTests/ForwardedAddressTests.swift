import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

/// Over real connections, which come from this machine.
struct ForwardedAddressTests {
    private static let proxies = ["127.0.0.1", "::1", "10.0.0.0/8"]

    @Test(
        "a trusted proxy's word is taken for the address, as far as trusted proxies wrote it",
        arguments: [
            ("203.0.113.7", "203.0.113.7"), ("6.6.6.6, 203.0.113.7", "203.0.113.7"),
            ("203.0.113.7, 10.1.2.3", "203.0.113.7"), ("2001:db8:1:2::5", "2001:db8:1:2::5"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
        ]
    )
    func trusted(header: String, address: String) async throws {
        let server = try await TestServer(configuration: ServerConfiguration(trustedProxies: Self.proxies))
        let forwarded = try Self.forwarded(header)
        let status = try await server.run(.live) { client in
            try await client.post(try server.fields(), headers: forwarded).status
        }
        #expect(status == .seeOther)
        #expect(try await server.stored().map(\.source) == [server.moderation.visitor(address: address).source])
    }

    @Test(
        "from anybody else the header means nothing, and neither does nonsense",
        arguments: [[], ["127.0.0.1", "::1"]]
    )
    func untrusted(proxies: [String]) async throws {
        let server = try await TestServer(configuration: ServerConfiguration(trustedProxies: proxies))
        let forwarded = try Self.forwarded(proxies.isEmpty ? "203.0.113.7" : "203.0.113.7, nonsense")
        let status = try await server.run(.live) { client in
            try await client.post(try server.fields(), headers: forwarded).status
        }
        #expect(status == .seeOther)
        let local = ["127.0.0.1", "::1"].map { server.moderation.visitor(address: $0).source }
        let source = try #require(try await server.stored().first).source
        #expect(local.contains(source))
    }

    @Test("limits are by address, and a subscriber's whole /64 of IPv6 is one address")
    func limits() async throws {
        let server = try await TestServer(
            ["rate": "1/10m"],
            configuration: ServerConfiguration(trustedProxies: Self.proxies)
        )
        let visits: [(address: String, status: Int)] = [
            ("203.0.113.7", 303), ("203.0.113.7", 429), ("203.0.113.8", 303), ("2001:db8:1:2::1", 303),
            ("2001:db8:1:2:ffff::9", 429), ("2001:db8:1:3::1", 303),
        ]
        let statuses = try await server.run(.live) { client in
            var statuses: [Int] = []
            for (number, visit) in visits.enumerated() {
                let fields = try server.fields(["title": "Lần \(number)"])
                statuses.append(try await client.post(fields, headers: Self.forwarded(visit.address)).status.code)
            }
            return statuses
        }
        #expect(statuses == visits.map(\.status))
    }

    @Test(
        "a crowd in one subnet is limited together, and gets its forms back; its neighbours are not concerned",
        arguments: [
            (["203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.112.3"], "vi"),
            (["2001:db8:1:1::1", "2001:db8:1:2::1", "2001:db8:1:3::1", "2001:db8:2:3::1"], "en"),
        ]
    )
    func subnet(addresses: [String], language: String) async throws {
        let server = try await TestServer(
            ["rate": "1/10m", "subnetShare": "2", "locale": language],
            configuration: ServerConfiguration(trustedProxies: Self.proxies)
        )
        try await server.run(.live) { client in
            for address in addresses.prefix(2) {
                let fields = try server.fields(["title": address])
                #expect(try await client.post(fields, headers: Self.forwarded(address)).status == .seeOther)
            }
            let fields = try server.fields(["title": "Lần 3"])
            let third = try await client.post(fields, headers: Self.forwarded(addresses[2]))
            #expect(third.status == .tooManyRequests)
            #expect(third.headers[.retryAfter] == "300")
            #expect(third.text.contains(language == "vi" ? "Mạng mà bạn đang dùng" : "the network that you use"))
            third.expectFilled(with: fields)
            let json = try await client.postJSON(fields, headers: Self.forwarded(addresses[2]))
            #expect(json.status == .tooManyRequests)
            #expect(json.headers[.retryAfter] == "300")
            #expect(json.json["code"] as? String == "rate_limited")
            let neighbour = try server.fields(["title": "Lần 4"])
            #expect(try await client.post(neighbour, headers: Self.forwarded(addresses[3])).status == .seeOther)
            // What the subnet refused cost the source nothing: as soon as the subnet may, the same form is taken.
            server.clock.advance(by: 300)
            #expect(try await client.post(fields, headers: Self.forwarded(addresses[2])).status == .seeOther)
        }
    }

    @Test("whoever is no proxy cannot choose the subnet that pays", arguments: [[], ["10.0.0.0/8"]])
    func pretended(proxies: [String]) async throws {
        let server = try await TestServer(
            ["rate": "1/10m"],
            configuration: ServerConfiguration(trustedProxies: proxies)
        )
        let statuses = try await server.run(.live) { client in
            var statuses: [Int] = []
            for number in 1...3 {
                let fields = try server.fields(["title": "Lần \(number)"])
                let headers = try Self.forwarded("198.51.\(number).7")
                statuses.append(try await client.post(fields, headers: headers).status.code)
            }
            return statuses
        }
        #expect(statuses == [303, 429, 429])
    }

    @Test("where subnets are not limited, each source has its own rate")
    func withoutSubnets() async throws {
        let server = try await TestServer(
            ["rate": "1/10m", "subnetShare": "off"],
            configuration: ServerConfiguration(trustedProxies: Self.proxies)
        )
        try await server.run(.live) { client in
            for host in 1...20 {
                let fields = try server.fields(["title": "Lần \(host)"])
                let headers = try Self.forwarded("203.0.113.\(host)")
                #expect(try await client.post(fields, headers: headers).status == .seeOther)
            }
        }
    }

    @Test("a proxy that says https makes the cookie a secure one")
    func secure() async throws {
        let server = try await TestServer(configuration: ServerConfiguration(trustedProxies: ["127.0.0.1", "::1"]))
        let name = try #require(HTTPField.Name("X-Forwarded-Proto"))
        let cookies = try await server.run(.live) { client in
            let plain = try await client.get("/captcha.png?site=demo").headers[.setCookie]
            let secure = try await client.get("/captcha.png?site=demo", headers: [name: "https"]).headers[.setCookie]
            return [plain, secure]
        }
        #expect(cookies.map { $0?.contains("Secure") } == [false, true])
    }

    private static func forwarded(_ value: String) throws -> HTTPFields {
        [try #require(HTTPField.Name("X-Forwarded-For")): value]
    }
}

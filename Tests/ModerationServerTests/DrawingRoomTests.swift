import Crypto
import Dispatch
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Synchronization
import Testing

/// Pictures and sounds are made on threads of their own, so many at a time.
struct DrawingRoomTests {
    /// Work that does not end before it is told to.
    private final class Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)
        private let running = Mutex(0)
        private let most = Mutex(0)

        var mostAtATime: Int { most.withLock { $0 } }

        func pass() {
            let count = running.withLock {
                $0 += 1; return $0
            }
            most.withLock { $0 = max($0, count) }
            semaphore.wait()
            semaphore.signal()
            running.withLock { $0 -= 1 }
        }

        func open() {
            semaphore.signal()
        }
    }

    private static let key = KeyedHash(SymmetricKey(data: [1, 2, 3]))

    /// Each in a subnet of its own.
    private static func visitor(_ number: Int) -> Visitor {
        Visitor(address: "192.0.\(number).1", key: key)
    }

    /// Whether each of so many was made, and not refused; the gate opens when all that will be refused were.
    private static func results(
        _ visitors: [Visitor],
        in room: DrawingRoom,
        behind gate: Gate,
        refused: Int
    ) async -> [Bool] {
        await withTaskGroup(of: Bool.self) { group in
            for visitor in visitors {
                group.addTask {
                    do {
                        try await room.make(for: visitor) { gate.pass() }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            var results: [Bool] = []
            if refused == 0 { gate.open() }
            for await result in group {
                results.append(result)
                if results.count(where: { !$0 }) == refused { gate.open() }
            }
            return results
        }
    }

    @Test("who comes when all places are taken is refused at once, and the others are served")
    func full() async {
        let room = DrawingRoom(capacity: 10, capacityPerSource: 10, width: 2)
        let gate = Gate()
        let results = await Self.results((0..<50).map(Self.visitor), in: room, behind: gate, refused: 40)
        #expect(results.count(where: { $0 }) == 10)
        #expect(gate.mostAtATime <= 2)
        #expect(room.made == 10)
        let after = await Self.results((0..<10).map(Self.visitor), in: room, behind: gate, refused: 0)
        #expect(after == Array(repeating: true, count: 10))
    }

    @Test("a source takes no more than its part of the places")
    func perSource() async {
        let room = DrawingRoom(capacity: 10, capacityPerSource: 3)
        let visitors = Array(repeating: Self.visitor(1), count: 20) + (2...5).map(Self.visitor)
        let results = await Self.results(visitors, in: room, behind: Gate(), refused: 17)
        #expect(results.count(where: { $0 }) == 7)
    }

    @Test("nor does a subnet, however many sources it has")
    func perSubnet() async {
        for network in ["198.51.100.", "2001:db8:1:"] {
            let room = DrawingRoom(capacity: 20, capacityPerSource: 3, capacityPerSubnet: 5)
            let crowd = (1...12).map { number in
                let address = network.contains(":") ? "\(network)\(number)::1" : "\(network)\(number)"
                return Visitor(address: address, key: Self.key)
            }
            let visitors = crowd + (2...5).map(Self.visitor)
            let results = await Self.results(visitors, in: room, behind: Gate(), refused: 7)
            #expect(results.count(where: { $0 }) == 9)
            // The places are free again.
            let after = await Self.results(Array(crowd.prefix(5)), in: room, behind: Gate(), refused: 0)
            #expect(after.count(where: { $0 }) == 5)
        }
    }

    @Test("an error goes to the one that asked, and gives the place free")
    func failing() async throws {
        let room = DrawingRoom(capacity: 1)
        for _ in 0..<3 {
            await #expect(throws: ServerError.captchaExpired) {
                try await room.make(for: Self.visitor(1)) { throw ServerError.captchaExpired }
            }
        }
        #expect(try await room.make(for: Self.visitor(1)) { 7 } == 7)
    }

    @Test("a visitor who is refused is asked to come again")
    func refusal() async throws {
        let server = try await TestServer(drawings: DrawingRoom(capacity: 0))
        let token = try server.challenge().token
        try await server.run { client in
            for path in ["/captcha/\(token).png", "/captcha/\(token).wav", "/captcha.png?site=demo"] {
                let response = try await client.get(path)
                #expect(response.status == .serviceUnavailable)
                #expect(response.headers[.retryAfter] == "1")
                #expect(response.headers[.setCookie] == nil)
            }
            // Whoever has his picture already can post.
            #expect(try await client.post(try server.fields()).status == .seeOther)
        }
    }

    @Test("who asks for more at once than his part is told that it is he", arguments: ["en", "vi"])
    func share(language: String) async throws {
        let server = try await TestServer(drawings: DrawingRoom(capacityPerSource: 0))
        let token = try server.challenge().token
        try await server.run { client in
            let response = try await client.get("/captcha/\(token).png", headers: [.acceptLanguage: language])
            #expect(response.status == .tooManyRequests)
            #expect(response.headers[.retryAfter] == "1")
            #expect(response.json["code"] as? String == "drawing_limited")
            #expect(response.text.contains(language == "en" ? "at once" : "cùng lúc"))
        }
    }

    @Test("a forged, foreign-shaped or expired token costs no drawing")
    func forged() async throws {
        let server = try await TestServer()
        let (token, _) = try server.challenge()
        var symbols = Array(token)
        symbols[40] = symbols[40] == "A" ? "B" : "A"
        let flipped = String(symbols)
        try await server.run { client in
            for form in ["png", "wav"] {
                for bad in [
                    flipped, "x", "", String(token.dropLast()), token + "A", String(repeating: "A", count: 96),
                ] {
                    let status = try await client.get("/captcha/\(bad).\(form)").status
                    #expect([.badRequest, .notFound].contains(status), "\(bad).\(form)")
                }
            }
            #expect(server.drawings.made == 0)
            #expect(try await client.get("/captcha/\(token).png").status == .ok)
            #expect(try await client.get("/captcha/\(token).wav").status == .ok)
            #expect(server.drawings.made == 2)
            server.clock.advance(by: 600)
            #expect(try await client.get("/captcha/\(token).png").status == .gone)
            #expect(try await client.get("/captcha/\(token).wav").status == .gone)
            #expect(server.drawings.made == 2)
        }
    }
}

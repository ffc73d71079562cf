import Captcha
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Moderation
import ModerationServer
import NIOCore
import SQLiteStore

/// A whole server on a database in memory, with a clock that only the test moves.
struct TestServer {
    static let start = Date(timeIntervalSince1970: 1_800_000_000)

    let moderation: Moderation
    let clock: TestClock
    let configuration: ServerConfiguration
    let drawings: DrawingRoom
    let metrics = ServerMetrics(start: start)

    /// A server with the site `demo`, whose settings are given as `duyet sites set` takes them; `bannedWords` is a folder
    /// with lists; the store is one in memory where none is given; the keys are those of the challenges.
    init(
        _ settings: [String: String] = [:],
        configuration: ServerConfiguration = ServerConfiguration(demo: true),
        bannedWords: URL? = nil,
        store: (any ModerationStore)? = nil,
        filter: LearningFilter? = nil,
        keys: [UInt8] = [7],
        drawings: DrawingRoom = DrawingRoom()
    ) async throws {
        let clock = TestClock(Self.start)
        let store: any ModerationStore = try store ?? SQLiteStore.inMemory()
        self.clock = clock
        self.configuration = configuration
        self.drawings = drawings
        self.moderation = Moderation(
            store: store,
            challenges: try ChallengeIssuer(
                keys: keys.map { try CaptchaKey(id: $0, secret: Array(repeating: $0, count: 32)) }
            ),
            receipts: ReceiptKey(SymmetricKey(data: Array(repeating: 8, count: 32))),
            sourceKey: SymmetricKey(data: Array(repeating: 9, count: 32)),
            bannedWords: BannedWordLists(folder: bannedWords),
            filter: filter ?? (store as? any FilterStore).map { LearningFilter(store: $0) },
            now: { clock.now },
            observe: metrics.count
        )
        var site = try Site(
            id: "demo",
            name: "Báo Lam Giang",
            origins: ["https://bao.example.vn"],
            created: Self.start
        )
        for (key, value) in ["minimumFillTime": "0s"].merging(settings, uniquingKeysWith: { $1 }) {
            try site.set(key, to: value)
        }
        // Of two servers on one store, the first has made the site.
        guard try await store.sites().isEmpty else { return }
        try await store.addSite(site, moderator: "test", time: Self.start)
    }

    /// Nil where the store can be made to fail.
    var visitors: (any VisitorStore)? {
        moderation.store as? any VisitorStore
    }

    /// Runs the server for as long as the body needs it; `.live` where a real connection matters.
    func run<Value: Sendable>(
        _ framework: TestingSetup = .router,
        log: RecordedLog? = nil,
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        var logger = log.map { log in Logger(label: "test") { _ in log } } ?? Logger(label: "test")
        logger.logLevel = log == nil ? .critical : .trace
        let application = try await buildApplication(
            configuration: configuration,
            moderation: moderation,
            visitors: visitors,
            monitoring: (moderation.store as? any MonitoringStore).map {
                Monitoring(metrics: metrics, store: $0, version: "1.2.3")
            },
            logger: logger,
            drawings: drawings
        )
        return try await application.test(framework, body)
    }

    /// A fresh token and its answer.
    func challenge(site: String = "demo") throws -> (token: String, answer: String) {
        var generator = SystemRandomNumberGenerator()
        let issued = try moderation.challenges.issue(site: site, now: clock.now, using: &generator)
        return (issued.token, moderation.challenges.answer(of: issued.challenge))
    }

    /// What has to be typed for a token.
    func answer(_ token: String) throws -> String {
        moderation.challenges.answer(of: try moderation.challenges.open(token, site: nil, now: clock.now))
    }

    /// The fields of a good form, with those given put in or (nil) left out.
    func fields(_ changes: [String: String?] = [:]) throws -> [String: String] {
        let (token, answer) = try challenge()
        var fields = [
            "thread": "/bai-viet/1", "name": "Nguyễn Văn An", "title": "Góp ý",
            "content": "Tôi đồng ý với bài viết này.", "token": token, "code": answer,
        ]
        for (name, value) in changes { fields[name] = value }
        return fields
    }

    func approve(_ id: Int64) async throws {
        _ = try await moderation.decide(
            DecisionRequest(comments: [id], status: .approved, moderator: "lan", time: clock.now)
        )
    }
}

import Foundation
import Moderation
import SQLiteStore
import Testing

struct SourceStandingTests {
    @Test("what was decided of a source's comments counts, at its site alone; what waits does not")
    func counted() async throws {
        let fixture = try await StoreFixture()
        let source = fixture.draft().visitor.source
        #expect(try await fixture.store.standing(of: source, site: "demo") == .unknown)
        for status in [CommentStatus.pending, .approved, .approved, .spam, .pending] {
            try await fixture.accept(status: status)
        }
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 2, refused: 1)
        )
        _ = try await fixture.decide([1], .rejected)
        _ = try await fixture.decide([2], .pending)
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 1, refused: 2)
        )
        #expect(try await fixture.store.standing(of: source, site: "khac") == .unknown)
        #expect(try await fixture.store.standing(of: SourceHash(bytes: [1]), site: "demo") == .unknown)
    }

    @Test("only the last twenty count")
    func recent() async throws {
        let fixture = try await StoreFixture()
        let source = fixture.draft().visitor.source
        for _ in 0..<5 { try await fixture.accept(status: .spam) }
        for _ in 0..<18 { try await fixture.accept(status: .approved) }
        #expect(
            try await fixture.store.standing(of: source, site: "demo") == SourceStanding(approved: 18, refused: 2)
        )
    }
}

import Foundation
import Moderation
import Submissions
import TerminalScreen
import Testing

import struct Moderation.Comment

@testable import ModerationCommands

/// The full screen while it asks something, and answers that come late or say no.
struct WorkbenchQuestionTests {
    private typealias Fixture = WorkbenchFixture

    private static func held(_ comment: Int64) -> WorkbenchEvent {
        let claim = Claim(
            comment: comment,
            site: "demo",
            moderator: "Hoa",
            since: Fixture.now.addingTimeInterval(-120),
            expires: Fixture.now.addingTimeInterval(100)
        )
        return .claimed(ClaimResult(held: [claim]))
    }

    /// With comments 6 and 8, the first of them on the screen.
    private static func model(queue: WorkQueue = .unsure) throws -> WorkbenchModel {
        let status: CommentStatus = queue == .appeals ? .rejected : .pending
        let comments = [Fixture.comment(6, status: status), Fixture.comment(8, status: status)]
        var model = try Fixture.model(comments)
        guard queue == .appeals else { return model }
        _ = model.update(.key(.character("3")))
        _ = model.update(.loaded(comments, list: model.list.number))
        return model
    }

    private static func type(_ text: String, into model: inout WorkbenchModel) -> [WorkbenchEffect] {
        text.reduce(into: []) { $0 += model.update(.key(.character($1))) }
    }

    @Test("a reason for a comment that somebody else turns out to hold decides no other comment")
    func reasonForHeld() throws {
        var model = try Self.model()
        _ = model.update(.key(.character("r")))
        let effects = model.update(Self.held(6))
        #expect(effects.isEmpty)
        #expect(model.current?.id == 6)
        #expect(Fixture.text(model).contains("Reject, because:"))
        let chosen = model.update(.key(.character("1")))
        #expect(Fixture.step(chosen) == nil)
        #expect(model.queue == .unsure)
        #expect(model.current?.id == 8)
        #expect(Fixture.text(model).contains("#6 is claimed by Hoa"))
    }

    @Test("a reason for a comment that is gone decides no other comment")
    func reasonForGone() throws {
        var model = try Self.model()
        _ = model.update(.key(.character("r")))
        _ = model.update(.inspected(6, nil, []))
        #expect(Fixture.step(model.update(.key(.character("1")))) == nil)
        #expect(model.current?.id == 8)
        #expect(Fixture.text(model).contains("There is no comment #6 any more"))
    }

    @Test("an answer to an appeal that somebody else turns out to hold is given to nobody", arguments: ["a", "r"])
    func answerForHeld(key: Character) throws {
        var model = try Self.model(queue: .appeals)
        _ = model.update(.key(.character(key)))
        _ = Self.type("as", into: &model)
        _ = model.update(Self.held(6))
        // What is typed stays text.
        let typed = Self.type(" s1", into: &model)
        #expect(typed.isEmpty)
        #expect(Fixture.text(model).contains("as s1"))
        let effects = model.update(.key(.enter))
        #expect(Fixture.step(effects) == nil)
        #expect(model.current?.id == 8)
        #expect(Fixture.text(model).contains("#6 is claimed by Hoa"))
    }

    @Test("a note, a block and a redaction are of the comment for which they were begun, and Esc goes on")
    func others() throws {
        var model = try Self.model()
        _ = model.update(.key(.character("n")))
        _ = model.update(Self.held(6))
        _ = Self.type("ok", into: &model)
        #expect(Fixture.step(model.update(.key(.enter))) == .note(6, "ok"))
        let note = CommentNote(id: 1, comment: 6, moderator: "lan", time: Fixture.now, text: "ok")
        _ = model.update(.noted(note))
        #expect(model.current?.id == 8)
        #expect(Fixture.text(model).contains("Noted about #6"))

        for keys in ["b11", "e"] {
            var model = try Self.model()
            _ = model.update(.key(.character(keys.first ?? " ")))
            _ = model.update(Self.held(6))
            var effects = Self.type(String(keys.dropFirst()), into: &model)
            if keys == "e" {
                #expect(model.update(.key(.enter)).isEmpty)
                effects = model.update(.key(.enter))
            }
            switch Fixture.step(effects) {
            case .block(let block, _)?: #expect(block.comment.id == 6)
            case .redact(let id, _, _)?: #expect(id == 6)
            default: Issue.record("\(keys): \(effects)")
            }
        }

        model = try Self.model()
        _ = model.update(.key(.character("n")))
        _ = model.update(Self.held(6))
        _ = model.update(.key(.escape))
        #expect(model.current?.id == 8)
        #expect(Fixture.text(model).contains("#6 is claimed by Hoa"))
    }

    @Test("in the list of copies of a comment that somebody else holds nothing is decided", arguments: ["a", "s", "r"])
    func copiesOfHeld(key: Character) throws {
        var model = try Self.model()
        _ = model.update(.inspected(6, Fixture.copies(Fixture.comment(6), 3), []))
        _ = model.update(.key(.character("g")))
        _ = model.update(.gathered(6, [Fixture.comment(6), Fixture.comment(9)], isMarking: false))
        _ = model.update(Self.held(6))
        #expect(Fixture.step(model.update(.key(.character(key)))) == nil)
        #expect(model.panel == nil)
        #expect(model.current?.id == 8)
    }

    @Test("a list of copies that was closed before it came marks nothing; X marks, and says where it stops")
    func lateCopies() throws {
        let comments = (1...1000).map { Fixture.comment(Int64($0)) }
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2000)])
        _ = model.update(.inspected(1, Fixture.copies(Fixture.comment(1), 1500), []))
        #expect(model.update(.key(.character("g"))) == [.gather(Fixture.comment(1), isMarking: false)])
        _ = model.update(.key(.escape))
        _ = model.update(.gathered(1, comments, isMarking: false))
        #expect(model.marked.isEmpty && model.panel == nil)
        #expect(model.update(.key(.character("X"))) == [.gather(Fixture.comment(1), isMarking: true)])
        _ = model.update(.gathered(1, comments, isMarking: true))
        #expect(model.marked.count == 1000)
        #expect(Fixture.text(model).contains("1000 marked; 1500 are alike, of which a thousand at most"))
    }

    @Test("an undo that is refused for good gives way to the one before; one that did not arrive is asked again")
    func refusedUndo() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2), Fixture.comment(3)])
        for (comment, operation) in [(1, 4), (2, 5)] as [(Int64, Int64)] {
            let step = try #require(Fixture.step(model.update(.key(.character("a")))))
            _ = model.update(.carriedOut(step, Fixture.result([comment], operation: operation)))
        }
        let first = model.update(.key(.character("u")))
        guard let effect = first.first, case .undo(5, _)? = Fixture.step(first) else {
            Issue.record("no undo")
            return
        }
        _ = model.update(.failed(effect, "cannot be reached"))
        #expect(model.update(.key(.enter)) == [effect])
        _ = model.update(.failed(effect, "Operation 5 was undone by 6 already.", isFinal: true))
        #expect(Fixture.text(model).contains("Operation 5 was undone by 6 already."))
        guard case .undo(4, _)? = Fixture.step(model.update(.key(.character("u")))) else {
            Issue.record("no other undo")
            return
        }
    }

    @Test("a claim that failed is tried again before long, unless the moderator may take none")
    func failedClaim() throws {
        let later = Fixture.now.addingTimeInterval(20)
        for isFinal in [false, true] {
            var model = try Self.model()
            _ = model.update(.failed(.claim(6, releasing: nil), "the database is busy", isFinal: isFinal))
            #expect(model.trouble == nil)
            #expect(model.update(.tick(later)).contains(.claim(6, releasing: nil)) == !isFinal)
        }
    }

    @Test("whoever lost an appeal is told that it is final")
    func lostAppeal() throws {
        var model = try Self.model()
        let step = try #require(Fixture.step(model.update(.key(.character("s")))))
        let conflict = DecisionResult.Conflict(.lostAppeal, comment: 6, status: .approved, lastDecision: nil)
        _ = model.update(.carriedOut(step, Fixture.result([], operation: nil, conflicts: [conflict])))
        #expect(Fixture.text(model).contains("#6 stays: an appeal against your refusal was granted, which is final"))
    }
}

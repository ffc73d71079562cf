import Foundation
import Moderation
import Submissions
import TerminalScreen
import Testing

import struct Moderation.Comment

@testable import ModerationCommands

/// The full screen without a terminal: events in, effects and frames out.
struct WorkbenchModelTests {
    private typealias Fixture = WorkbenchFixture

    @Test("a decision expects what was on the screen, and nothing else is decided before it has ended")
    func deciding() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2)])
        let effects = model.update(.key(.character("a")))
        guard case .decide(let decision)? = Fixture.step(effects) else {
            Issue.record("no decision: \(effects)")
            return
        }
        let request = decision.request(moderator: "lan", now: Fixture.now)
        #expect(request.comments == [1])
        #expect(request.expected == [.pending])
        for key: Key in [.character("a"), .character("s"), .character("j"), .character("u"), .character("2")] {
            let more = model.update(.key(key))
            #expect(more.isEmpty, "\(key)")
        }
        _ = model.update(.carriedOut(.decide(decision), Fixture.result([1], operation: 7)))
        #expect(model.current?.id == 2)
        #expect(Fixture.text(model).contains("1 comment approved · operation 7 · u undoes"))
    }

    @Test("what is known of the next author counts the decision that was just made")
    func freshFacts() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2)])
        for id: Int64 in [1, 2] {
            _ = model.update(.inspected(id, CommentSurroundings(comment: Fixture.comment(id)), []))
        }
        let step = try #require(Fixture.step(model.update(.key(.character("s")))))
        #expect(model.update(.carriedOut(step, Fixture.result([1], operation: 1))).contains(.inspect(2)))
        #expect(model.surroundings[2] != nil)
        let found = CommentSurroundings(comment: Fixture.comment(2), author: PastComments(spam: 1))
        _ = model.update(.inspected(2, found, []))
        #expect(Fixture.text(model).contains("Author: 1 spam"))
    }

    @Test("what changed meanwhile stays on the screen as it is now, with who did it")
    func conflict() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2)])
        guard let step = Fixture.step(model.update(.key(.character("a")))) else { return }
        let decision = Decision(
            operation: 5,
            comment: 1,
            before: .pending,
            after: .rejected,
            reason: nil,
            note: nil,
            moderator: "Hoa",
            time: Fixture.now.addingTimeInterval(-120)
        )
        let conflict = DecisionResult.Conflict(comment: 1, status: .rejected, lastDecision: decision)
        let effects = model.update(.carriedOut(step, Fixture.result([], operation: nil, conflicts: [conflict])))
        #expect(effects.contains(.inspect(1)))
        _ = model.update(.inspected(1, CommentSurroundings(comment: Fixture.comment(1, status: .rejected)), []))
        #expect(model.current?.id == 1)
        let text = Fixture.text(model)
        #expect(text.contains("#1 rejected"))
        #expect(text.contains("#1 is rejected now: Hoa decided 2 min ago (operation 5). Nothing was changed."))
        // Whoever still wants it decides on what he sees now.
        guard case .decide(let again)? = Fixture.step(model.update(.key(.character("a")))) else { return }
        #expect(again.request(moderator: "lan", now: Fixture.now).expected == [.rejected])
    }

    @Test("a lost connection loses nothing: Enter sends the same decision again")
    func lostConnection() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2)])
        let effects = model.update(.key(.character("a")))
        guard let effect = effects.first, let step = Fixture.step(effects) else { return }
        _ = model.update(.failed(effect, "http://127.0.0.1:1 cannot be reached"))
        #expect(Fixture.text(model).contains("cannot be reached"))
        #expect(model.current?.id == 1)
        #expect(model.update(.key(.character("q"))).isEmpty)
        #expect(Fixture.text(model).contains("A decision could not be sent."))
        #expect(model.update(.key(.escape)).isEmpty)
        let again = model.update(.key(.enter))
        #expect(again == [effect])
        // The first attempt had arrived, and only its answer was lost.
        let own = Decision(
            operation: 9,
            comment: 1,
            before: .pending,
            after: .approved,
            reason: nil,
            note: nil,
            moderator: "lan",
            time: Fixture.now
        )
        let conflict = DecisionResult.Conflict(comment: 1, status: .approved, lastDecision: own)
        _ = model.update(.carriedOut(step, Fixture.result([], operation: nil, conflicts: [conflict])))
        #expect(model.current?.id == 2)
        #expect(Fixture.text(model).contains("operation 9"))
    }

    @Test("undone comments come back where the moderator is")
    func undoing() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2), Fixture.comment(3)])
        guard let step = Fixture.step(model.update(.key(.character("s")))) else { return }
        _ = model.update(.carriedOut(step, Fixture.result([1], operation: 4)))
        _ = model.update(.key(.character("j")))
        #expect(model.current?.id == 3)
        guard let undo = Fixture.step(model.update(.key(.character("u")))), case .undo(4, _) = undo else {
            Issue.record("no undo")
            return
        }
        _ = model.update(.carriedOut(undo, Fixture.result([1], operation: 5)))
        #expect(model.list.comments.map(\.id) == [2, 1, 3])
        #expect(model.current?.id == 1)
        let nothing = model.update(.key(.character("u")))
        #expect(nothing.isEmpty)
        #expect(Fixture.text(model).contains("Nothing to undo"))
    }

    @Test("the reasons are the site's, each with a key, and Esc decides nothing")
    func reasons() throws {
        var model = try Fixture.model([Fixture.comment(1)])
        _ = model.update(.key(.character("r")))
        #expect(Fixture.text(model).contains("0  Scam"))
        _ = model.update(.key(.escape))
        #expect(model.panel == nil && model.sending == nil)
        _ = model.update(.key(.character("r")))
        guard case .decide(let decision)? = Fixture.step(model.update(.key(.character("0")))) else {
            Issue.record("no decision")
            return
        }
        #expect(decision.reason == "scam")
        #expect(decision.status == .rejected)
    }

    @Test("pages are loaded before they are needed, and never all of them")
    func paging() throws {
        let first = (1...50).map { Fixture.comment(Int64($0)) }
        var model = try Fixture.model(first)
        var loads = 0
        for _ in 1...30 {
            for case .load(let request, _) in model.update(.key(.character("j"))) {
                loads += 1
                #expect(request.after == 50)
                #expect(request.limit == WorkList.pageSize)
            }
        }
        #expect(loads == 1)
        _ = model.update(.loaded([Fixture.comment(51)], list: model.list.number))
        for _ in 1...40 { _ = model.update(.key(.character("j"))) }
        #expect(model.current?.id == 51)
        #expect(Fixture.text(model).contains("End of the list"))
        // What came for a list that was left is too late.
        let old = model.list.number
        _ = model.update(.key(.character("4")))
        _ = model.update(.loaded([Fixture.comment(99)], list: old))
        #expect(model.current == nil)
    }

    @Test("pasted text decides nothing, and neither does a key of another layout")
    func pasted() throws {
        var model = try Fixture.model([Fixture.comment(1)])
        for key: Key in [.paste("aaaa"), .character("á"), .tab, .control("a"), .enter] {
            let effects = model.update(.key(key))
            #expect(effects.isEmpty)
        }
    }

    @Test("one key decides all that are nearly the same, unless some are marked")
    func groups() throws {
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2), Fixture.comment(3)])
        _ = model.update(.inspected(1, Fixture.copies(Fixture.comment(1), 37), []))
        #expect(Fixture.text(model).contains("×37 from 2 subnets"))
        guard case .decide(let all)? = Fixture.step(model.update(.key(.character("s")))) else {
            Issue.record("no decision")
            return
        }
        #expect(all.takesCopies)
        let request = all.request(copies: [8, 9], moderator: "lan", now: Fixture.now)
        #expect(request.comments == [1, 8, 9])
        _ = model.update(.carriedOut(.decide(all), Fixture.result([1, 8, 9], operation: 1)))
        #expect(Fixture.text(model).contains("3 comments marked as spam"))
        _ = model.update(.key(.character("x")))
        _ = model.update(.key(.character("x")))
        #expect(model.marked.map(\.id) == [2, 3])
        guard case .decide(let marked)? = Fixture.step(model.update(.key(.character("a")))) else {
            Issue.record("no decision")
            return
        }
        #expect(marked.comments.map(\.id) == [2, 3] && !marked.takesCopies)
        _ = model.update(.carriedOut(.decide(marked), Fixture.result([2, 3], operation: 2)))
        #expect(model.marked.isEmpty && model.current == nil)
    }

    @Test("what is on the screen is claimed, what was there is let go, and what others hold is passed over")
    func claims() throws {
        func claim(_ comment: Int64, _ moderator: String) -> Claim {
            Claim(
                comment: comment,
                site: "demo",
                moderator: moderator,
                since: Fixture.now.addingTimeInterval(-120),
                expires: Fixture.now.addingTimeInterval(100)
            )
        }
        var model = try Fixture.model([Fixture.comment(1), Fixture.comment(2), Fixture.comment(3)])
        _ = model.update(.claimed(ClaimResult(claimed: [claim(1, "lan")])))
        let effects = model.update(.key(.character("j")))
        #expect(effects.contains(.claim(2, releasing: 1)))
        _ = model.update(.claimed(ClaimResult(held: [claim(2, "Hoa")])))
        #expect(model.current?.id == 3)
        #expect(Fixture.text(model).contains("#2 is claimed by Hoa, 2 min"))
        _ = model.update(.claimed(ClaimResult(claimed: [claim(3, "lan")])))
        // It is renewed before it ends.
        let later = model.update(.tick(Fixture.now.addingTimeInterval(60)))
        #expect(later.contains(.claim(3, releasing: nil)))
        // Who decides loses it with the decision, and holds nothing that he left.
        _ = model.update(.key(.character("5")))
        #expect(model.claimed == nil)
    }
}

import Foundation
import Moderation
import Submissions
import TerminalScreen
import Testing

import struct Moderation.Comment

@testable import ModerationCommands

/// The full screen without a terminal: events in, effects and frames out.
struct WorkbenchModelTests {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    static func comment(
        _ id: Int64,
        _ content: String = "Tôi đồng ý.",
        status: CommentStatus = .pending,
        age: TimeInterval = 3600,
        reasons: [Reason] = []
    ) -> Comment {
        Comment(
            id: id,
            site: "demo",
            thread: ThreadReference(key: "/bai-1", title: "Giá xăng giảm", url: nil),
            parent: nil,
            status: status,
            name: "Nguyễn An",
            title: "Ý kiến",
            content: content,
            created: now.addingTimeInterval(-age),
            source: SourceHash(bytes: []),
            score: nil,
            reasons: reasons,
            salt: [1]
        )
    }

    static func model(
        _ comments: [Comment],
        language: Language = .en,
        columns: Int = 80,
        rows: Int = 24
    ) throws -> WorkbenchModel {
        let site = try Site(id: "demo", name: "Demo", created: now)
        let setting = WorkbenchModel.Setting(
            moderator: "lan",
            language: language,
            site: nil,
            sites: ["demo": site],
            reasons: [
                "demo": SiteReasons(stored: [SiteReason(code: "scam", ownText: .init(vi: "Lừa đảo", en: "Scam"))])
            ]
        )
        var model = WorkbenchModel(setting, size: ScreenSize(columns: columns, rows: rows), now: now)
        _ = model.start()
        _ = model.update(.loaded(comments, list: model.list.number))
        return model
    }

    static func text(_ model: WorkbenchModel) -> String {
        let frame = WorkbenchView(model).frame()
        return (0..<frame.size.rows).map(frame.text(ofRow:)).joined(separator: "\n")
    }

    static func result(
        _ changed: [Int64],
        operation: Int64?,
        conflicts: [DecisionResult.Conflict] = []
    ) -> DecisionResult {
        DecisionResult(operation: operation, changed: changed, conflicts: conflicts, unknown: [])
    }

    static func step(_ effects: [WorkbenchEffect]) -> WorkStep? {
        for case .carryOut(let step) in effects { return step }
        return nil
    }

    @Test("a decision expects what was on the screen, and nothing else is decided before it has ended")
    func deciding() throws {
        var model = try Self.model([Self.comment(1), Self.comment(2)])
        let effects = model.update(.key(.character("a")))
        guard case .decide(let decision)? = Self.step(effects) else {
            Issue.record("no decision: \(effects)")
            return
        }
        let request = decision.request(moderator: "lan", now: Self.now)
        #expect(request.comments == [1])
        #expect(request.expected == [.pending])
        for key: Key in [.character("a"), .character("s"), .character("j"), .character("u"), .character("2")] {
            let more = model.update(.key(key))
            #expect(more.isEmpty, "\(key)")
        }
        _ = model.update(.carriedOut(.decide(decision), Self.result([1], operation: 7)))
        #expect(model.current?.id == 2)
        #expect(Self.text(model).contains("1 comment approved · operation 7 · u undoes"))
    }

    @Test("what changed meanwhile stays on the screen as it is now, with who did it")
    func conflict() throws {
        var model = try Self.model([Self.comment(1), Self.comment(2)])
        guard let step = Self.step(model.update(.key(.character("a")))) else { return }
        let decision = Decision(
            operation: 5,
            comment: 1,
            before: .pending,
            after: .rejected,
            reason: nil,
            note: nil,
            moderator: "Hoa",
            time: Self.now.addingTimeInterval(-120)
        )
        let conflict = DecisionResult.Conflict(comment: 1, status: .rejected, lastDecision: decision)
        let effects = model.update(.carriedOut(step, Self.result([], operation: nil, conflicts: [conflict])))
        #expect(effects.contains(.inspect(1)))
        _ = model.update(.inspected(1, CommentSurroundings(comment: Self.comment(1, status: .rejected)), []))
        #expect(model.current?.id == 1)
        let text = Self.text(model)
        #expect(text.contains("#1 rejected"))
        #expect(text.contains("#1 is rejected now: Hoa decided 2 min ago (operation 5). Nothing was changed."))
        // Whoever still wants it decides on what he sees now.
        guard case .decide(let again)? = Self.step(model.update(.key(.character("a")))) else { return }
        #expect(again.request(moderator: "lan", now: Self.now).expected == [.rejected])
    }

    @Test("a lost connection loses nothing: Enter sends the same decision again")
    func lostConnection() throws {
        var model = try Self.model([Self.comment(1), Self.comment(2)])
        let effects = model.update(.key(.character("a")))
        guard let effect = effects.first, let step = Self.step(effects) else { return }
        _ = model.update(.failed(effect, "http://127.0.0.1:1 cannot be reached"))
        #expect(Self.text(model).contains("cannot be reached"))
        #expect(model.current?.id == 1)
        #expect(model.update(.key(.character("q"))).isEmpty)
        #expect(Self.text(model).contains("A decision could not be sent."))
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
            time: Self.now
        )
        let conflict = DecisionResult.Conflict(comment: 1, status: .approved, lastDecision: own)
        _ = model.update(.carriedOut(step, Self.result([], operation: nil, conflicts: [conflict])))
        #expect(model.current?.id == 2)
        #expect(Self.text(model).contains("operation 9"))
    }

    @Test("undone comments come back where the moderator is")
    func undoing() throws {
        var model = try Self.model([Self.comment(1), Self.comment(2), Self.comment(3)])
        guard let step = Self.step(model.update(.key(.character("s")))) else { return }
        _ = model.update(.carriedOut(step, Self.result([1], operation: 4)))
        _ = model.update(.key(.character("j")))
        #expect(model.current?.id == 3)
        guard let undo = Self.step(model.update(.key(.character("u")))), case .undo(4, _) = undo else {
            Issue.record("no undo")
            return
        }
        _ = model.update(.carriedOut(undo, Self.result([1], operation: 5)))
        #expect(model.list.comments.map(\.id) == [2, 1, 3])
        #expect(model.current?.id == 1)
        let nothing = model.update(.key(.character("u")))
        #expect(nothing.isEmpty)
        #expect(Self.text(model).contains("Nothing to undo"))
    }

    @Test("the reasons are the site's, each with a key, and Esc decides nothing")
    func reasons() throws {
        var model = try Self.model([Self.comment(1)])
        _ = model.update(.key(.character("r")))
        #expect(Self.text(model).contains("0  Scam"))
        _ = model.update(.key(.escape))
        #expect(model.panel == nil && model.sending == nil)
        _ = model.update(.key(.character("r")))
        guard case .decide(let decision)? = Self.step(model.update(.key(.character("0")))) else {
            Issue.record("no decision")
            return
        }
        #expect(decision.reason == "scam")
        #expect(decision.status == .rejected)
    }

    @Test("pages are loaded before they are needed, and never all of them")
    func paging() throws {
        let first = (1...50).map { Self.comment(Int64($0)) }
        var model = try Self.model(first)
        var loads = 0
        for _ in 1...30 {
            for case .load(let request, _) in model.update(.key(.character("j"))) {
                loads += 1
                #expect(request.after == 50)
                #expect(request.limit == WorkList.pageSize)
            }
        }
        #expect(loads == 1)
        _ = model.update(.loaded([Self.comment(51)], list: model.list.number))
        for _ in 1...40 { _ = model.update(.key(.character("j"))) }
        #expect(model.current?.id == 51)
        #expect(Self.text(model).contains("End of the list"))
        // What came for a list that was left is too late.
        let old = model.list.number
        _ = model.update(.key(.character("4")))
        _ = model.update(.loaded([Self.comment(99)], list: old))
        #expect(model.current == nil)
    }

    @Test("pasted text decides nothing, and neither does a key of another layout")
    func pasted() throws {
        var model = try Self.model([Self.comment(1)])
        for key: Key in [.paste("aaaa"), .character("á"), .tab, .control("a"), .enter] {
            let effects = model.update(.key(key))
            #expect(effects.isEmpty)
        }
    }

    @Test("long text is scrolled to its end and no further, and the place is told")
    func scrolling() throws {
        let text = (1...100).map { "dòng \($0)." }.joined(separator: "\n")
        var model = try Self.model([Self.comment(1, text), Self.comment(2)])
        #expect(Self.text(model).contains("dòng 1."))
        for _ in 1...200 { _ = model.update(.key(.down)) }
        #expect(Self.text(model).contains("dòng 100."))
        #expect(Self.text(model).contains("/100"))
        _ = model.update(.key(.up))
        #expect(!Self.text(model).contains("dòng 100."))
        _ = model.update(.resized(ScreenSize(columns: 200, rows: 60)))
        #expect(Self.text(model).contains("dòng 99."))
        _ = model.update(.key(.character("j")))
        #expect(model.scroll == 0)
    }

    @Test("every size, panel and language makes a frame in which the text stands", arguments: Language.allCases)
    func frames(language: Language) throws {
        for (columns, rows) in [(60, 15), (80, 24), (119, 30), (120, 30), (200, 60), (500, 16)] {
            let reasons = [Reason(.bannedWords, facts: ["words": "casino"]), Reason(.unsolved)]
            let comment = Self.comment(1, "Vào casino ngay 王小明 👍🏽", reasons: reasons)
            var model = try Self.model([comment], language: language, columns: columns, rows: rows)
            let past = PastComments(approved: 12, rejected: 1, first: Self.now.addingTimeInterval(-3 * 86_400))
            let found = CommentSurroundings(comment: comment, author: past)
            _ = model.update(.inspected(1, found, []))
            let text = Self.text(model)
            #expect(text.contains("Vào casino ngay 王小明"), "\(columns)×\(rows)\n\(text)")
            #expect(
                text.contains(language == .vi ? "12 được duyệt, 1 bị từ chối" : "12 approved, 1 rejected"),
                "\(columns)×\(rows)\n\(text)"
            )
            for key: Key in [
                .character("?"), .escape, .character("o"), .escape, .character("r"), .escape, .character("z"),
            ] {
                _ = model.update(.key(key))
                #expect(!Self.text(model).isEmpty)
            }
        }
        let small = try Self.model([Self.comment(1)], language: language, columns: 59, rows: 24)
        #expect(Self.text(small).contains("60×15"))
    }

    @Test("the words that speak for spam are marked in the text, alone and in capitals")
    func marking() {
        let comment = Self.comment(
            1,
            "CASINO uy tín, casinos thì không",
            reasons: [Reason(.bannedWords, facts: ["words": "casino, uy tín"])]
        )
        let lines = CommentText(comment: comment).content.wrapped(toColumns: 80)
        let marked = String(lines[0].cells.filter { $0.style.colour == .red }.map(\.character))
        #expect(marked == "CASINOuy tín")
    }

    static func copies(_ comment: Comment, _ count: Int) -> CommentSurroundings {
        CommentSurroundings(comment: comment, copies: CopyCount(count: count, subnets: 2))
    }

    @Test("one key decides all that are nearly the same, unless some are marked")
    func groups() throws {
        var model = try Self.model([Self.comment(1), Self.comment(2), Self.comment(3)])
        _ = model.update(.inspected(1, Self.copies(Self.comment(1), 37), []))
        #expect(Self.text(model).contains("×37 from 2 subnets"))
        guard case .decide(let all)? = Self.step(model.update(.key(.character("s")))) else {
            Issue.record("no decision")
            return
        }
        #expect(all.takesCopies)
        let request = all.request(copies: [8, 9], moderator: "lan", now: Self.now)
        #expect(request.comments == [1, 8, 9])
        _ = model.update(.carriedOut(.decide(all), Self.result([1, 8, 9], operation: 1)))
        #expect(Self.text(model).contains("3 comments marked as spam"))
        _ = model.update(.key(.character("x")))
        _ = model.update(.key(.character("x")))
        #expect(model.marked.map(\.id) == [2, 3])
        guard case .decide(let marked)? = Self.step(model.update(.key(.character("a")))) else {
            Issue.record("no decision")
            return
        }
        #expect(marked.comments.map(\.id) == [2, 3] && !marked.takesCopies)
        _ = model.update(.carriedOut(.decide(marked), Self.result([2, 3], operation: 2)))
        #expect(model.marked.isEmpty && model.current == nil)
    }

    @Test("what is on the screen is claimed, what was there is let go, and what others hold is passed over")
    func claims() throws {
        func claim(_ comment: Int64, _ moderator: String) -> Claim {
            Claim(
                comment: comment,
                site: "demo",
                moderator: moderator,
                since: Self.now.addingTimeInterval(-120),
                expires: Self.now.addingTimeInterval(100)
            )
        }
        var model = try Self.model([Self.comment(1), Self.comment(2), Self.comment(3)])
        _ = model.update(.claimed(ClaimResult(claimed: [claim(1, "lan")])))
        let effects = model.update(.key(.character("j")))
        #expect(effects.contains(.claim(2, releasing: 1)))
        _ = model.update(.claimed(ClaimResult(held: [claim(2, "Hoa")])))
        #expect(model.current?.id == 3)
        #expect(Self.text(model).contains("#2 is claimed by Hoa, 2 min"))
        _ = model.update(.claimed(ClaimResult(claimed: [claim(3, "lan")])))
        // It is renewed before it ends.
        let later = model.update(.tick(Self.now.addingTimeInterval(60)))
        #expect(later.contains(.claim(3, releasing: nil)))
        // Who decides loses it with the decision, and holds nothing that he left.
        _ = model.update(.key(.character("5")))
        #expect(model.claimed == nil)
    }
}

import Foundation
import Moderation
import Submissions
import TerminalScreen
import Testing

import struct Moderation.Comment

@testable import ModerationCommands

/// What stands on the full screen, whatever its size and language.
struct WorkbenchViewTests {
    private typealias Fixture = WorkbenchFixture

    @Test("long text is scrolled to its end and no further, and the place is told")
    func scrolling() throws {
        let text = (1...100).map { "dòng \($0)." }.joined(separator: "\n")
        var model = try Fixture.model([Fixture.comment(1, text), Fixture.comment(2)])
        #expect(Fixture.text(model).contains("dòng 1."))
        for _ in 1...200 { _ = model.update(.key(.down)) }
        #expect(Fixture.text(model).contains("dòng 100."))
        #expect(Fixture.text(model).contains("/100"))
        _ = model.update(.key(.up))
        #expect(!Fixture.text(model).contains("dòng 100."))
        _ = model.update(.resized(ScreenSize(columns: 200, rows: 60)))
        #expect(Fixture.text(model).contains("dòng 99."))
        _ = model.update(.key(.character("j")))
        #expect(model.scroll == 0)
    }

    @Test("every size, panel and language makes a frame in which the text stands", arguments: Language.allCases)
    func frames(language: Language) throws {
        for (columns, rows) in [(60, 15), (80, 24), (119, 30), (120, 30), (200, 60), (500, 16)] {
            let reasons = [Reason(.bannedWords, facts: ["words": "casino"]), Reason(.unsolved)]
            let comment = Fixture.comment(1, "Vào casino ngay 王小明 👍🏽", reasons: reasons)
            var model = try Fixture.model([comment], language: language, columns: columns, rows: rows)
            let past = PastComments(approved: 12, rejected: 1, first: Fixture.now.addingTimeInterval(-3 * 86_400))
            let found = CommentSurroundings(comment: comment, author: past)
            _ = model.update(.inspected(1, found, []))
            let text = Fixture.text(model)
            #expect(text.contains("Vào casino ngay 王小明"), "\(columns)×\(rows)\n\(text)")
            #expect(
                text.contains(language == .vi ? "12 được duyệt, 1 bị từ chối" : "12 approved, 1 rejected"),
                "\(columns)×\(rows)\n\(text)"
            )
            for key: Key in [
                .character("?"), .escape, .character("o"), .escape, .character("r"), .escape, .character("z"),
            ] {
                _ = model.update(.key(key))
                #expect(!Fixture.text(model).isEmpty)
            }
        }
        let small = try Fixture.model([Fixture.comment(1)], language: language, columns: 59, rows: 24)
        #expect(Fixture.text(small).contains("60×15"))
    }

    @Test("the words that speak for spam are marked in the text, alone and in capitals")
    func marking() {
        let comment = Fixture.comment(
            1,
            "CASINO uy tín, casinos thì không",
            reasons: [Reason(.bannedWords, facts: ["words": "casino, uy tín"])]
        )
        let lines = CommentText(comment: comment).content.wrapped(toColumns: 80)
        let marked = String(lines[0].cells.filter { $0.style.colour == .red }.map(\.character))
        #expect(marked == "CASINOuy tín")
    }

    @Test(
        "a banned word is marked in whatever form the list finds it",
        arguments: [
            ("Nhận lô đề ở đây, lo de uy tín", "lô đề", "lôđềlode"), ("Chơi cá.độ! Ca do nào", "cá độ", "cá.độCado"),
            ("c a s i n o nhé", "casino", "casino"), ("«C4SIN0», không phải ca sĩ", "casino", "C4SIN0"),
            ("Không có gì", "casino", ""),
        ]
    )
    func disguises(content: String, word: String, marked: String) {
        let comment = Fixture.comment(1, content, reasons: [Reason(.bannedWords, facts: ["words": word])])
        let lines = CommentText(comment: comment).content.wrapped(toColumns: 80)
        let red = lines.flatMap(\.cells).filter { $0.style.colour == .red && $0.character != " " }
        #expect(String(red.map(\.character)) == marked)
    }

    @Test("with nothing on the screen the keys are those that do something, and what was done elsewhere is not told")
    func empty() throws {
        var model = try Fixture.model([Fixture.comment(1)])
        let step = try #require(Fixture.step(model.update(.key(.character("a")))))
        _ = model.update(.carriedOut(step, Fixture.result([1], operation: 1)))
        let text = Fixture.text(model)
        #expect(text.contains("1 comment approved"))
        #expect(text.contains("1–5 queues") && !text.contains("r reject"))
        _ = model.update(.key(.character("2")))
        #expect(!Fixture.text(model).contains("1 comment approved"))
    }
}

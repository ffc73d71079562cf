import Foundation
import SpamFilter
import TestSupport
import Testing

struct SpamLessonTests {
    private func lesson(_ number: Int, isSpam: Bool, moderator: String?, time: Int64 = 0) -> SpamLesson {
        SpamLesson(text: "bình luận số \(number) hay \(number % 7)", isSpam: isSpam, moderator: moderator, time: time)
    }

    @Test("one moderator's flood of labels has a limited influence")
    func flood() {
        var model = LabelledStream.model(100)
        var counted = 0
        for number in 0..<500 {
            let before = model
            let learned = model.learn(lesson(number, isSpam: true, moderator: "an"))
            if learned.isCounted { counted += 1 } else { #expect(model == before) }
        }
        #expect(counted == 200)
        #expect(model.learn(lesson(1, isSpam: false, moderator: "bình")).isCounted)
        #expect(model.learn(lesson(2, isSpam: false, moderator: nil)).isCounted)
        #expect(model.learn(lesson(3, isSpam: true, moderator: "an", time: 3600)).isCounted)
    }

    @Test("one hour's flood of labels has a limited influence, whoever they come from")
    func hour() {
        var model = SpamModel()
        let counted = (0..<1500).count { model.learn(lesson($0, isSpam: true, moderator: "m\($0 % 20)")).isCounted }
        #expect(counted == 1000)
        #expect(model.learn(lesson(0, isSpam: true, moderator: "m1", time: 7200)).isCounted)
    }

    @Test("a lesson that is undone leaves little behind, and what was seen once nothing")
    func undo() {
        var model = LabelledStream.model(200)
        let before = model
        let text = "quán phở này ngon tuyệt vời"
        let lesson = SpamLesson(text: text, isSpam: true)
        let score = model.score(model.read(text))
        let learned = model.learn(lesson)
        #expect(model.score(model.read(text)).millionths > score.millionths + 100_000)
        model.unlearn(lesson, learned: learned)
        #expect(abs(model.score(model.read(text)).millionths - score.millionths) < 50_000)
        #expect(model.spamCount == before.spamCount && model.hamCount == before.hamCount)
        #expect(model.history == before.history)
    }

    @Test("a replay gives the same model", arguments: 0..<5 as Range<UInt64>)
    func replay(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var events: [SpamEvent] = []
        for (index, comment) in LabelledStream.comments(150, seed: seed).enumerated() {
            let moderator = ["an", "bình", nil].randomElement(using: &generator) ?? nil
            events.append(
                .learn(
                    id: Int64(index),
                    SpamLesson(text: comment.text, isSpam: comment.isSpam, moderator: moderator, time: Int64(index))
                )
            )
            if Int.random(in: 0..<5, using: &generator) == 0 {
                events.append(.undo(id: Int64.random(in: 0..<160, using: &generator)))
            }
        }
        var first = SpamReplay()
        var second = SpamReplay()
        for event in events { first.play(event) }
        for event in events { second.play(event) }
        #expect(first.model == second.model)
        #expect(first.model.bytes == second.model.bytes)
    }

    @Test("a replay without a moderator is as if he had never decided")
    func omission() {
        var without = SpamReplay(without: ["an"])
        var never = SpamReplay()
        for (index, comment) in LabelledStream.comments(100).enumerated() {
            let isHis = index.isMultiple(of: 3)
            let lesson = SpamLesson(text: comment.text, isSpam: comment.isSpam, moderator: isHis ? "an" : "bình")
            without.play(.learn(id: Int64(index), lesson))
            if !isHis { never.play(.learn(id: Int64(index), lesson)) }
        }
        without.play(.undo(id: 0))
        #expect(without.model == never.model)
        #expect(without.model.hamCount + without.model.spamCount == 66)
    }

    @Test("a lesson and what it did can be stored and played again")
    func storing() throws {
        var model = LabelledStream.model(50)
        let context = SpamContext(rules: ["links"], source: .init(ham: 1, spam: 2), fillTime: 2.5, siteLanguage: "vi")
        let lesson = SpamLesson(text: "vay tiền", context: context, isSpam: true, moderator: "an", time: 7)
        let learned = model.learn(lesson)
        #expect(try JSONDecoder().decode(SpamLesson.self, from: JSONEncoder().encode(lesson)) == lesson)
        #expect(try JSONDecoder().decode(LearnedLesson.self, from: JSONEncoder().encode(learned)) == learned)
    }
}

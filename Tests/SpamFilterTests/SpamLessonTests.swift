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
            if learned != nil { counted += 1 } else { #expect(model == before) }
        }
        #expect(counted == 200)
        #expect(model.learn(lesson(1, isSpam: false, moderator: "bình")) != nil)
        #expect(model.learn(lesson(2, isSpam: false, moderator: nil)) != nil)
        #expect(model.learn(lesson(3, isSpam: true, moderator: "an", time: 3600)) != nil)
    }

    @Test("one hour's flood of labels has a limited influence, whoever they come from")
    func hour() {
        var model = SpamModel()
        let counted = (0..<1500).count { model.learn(lesson($0, isSpam: true, moderator: "m\($0 % 20)")) != nil }
        #expect(counted == 1000)
        #expect(model.learn(lesson(0, isSpam: true, moderator: "m1", time: 7200)) != nil)
    }

    @Test("a clock that ran ahead does not end all learning")
    func clock() {
        var model = SpamModel()
        #expect(model.learn(lesson(0, isSpam: true, moderator: "an", time: 3600 * 24 * 365)) != nil)
        let counted = (0..<12).count { hour in
            (0..<300).count {
                model.learn(lesson($0, isSpam: true, moderator: "an", time: Int64(hour) * 3600)) != nil
            } == 200
        }
        #expect(counted == 12)
    }

    @Test("a lesson that is undone leaves little behind, and what was seen once nothing")
    func undo() throws {
        var model = LabelledStream.model(200)
        let before = model
        let text = "quán phở này ngon tuyệt vời"
        let lesson = SpamLesson(text: text, isSpam: true)
        let score = model.score(model.read(text))
        let result = model.learn(lesson)
        let learned = try #require(result)
        #expect(model.score(model.read(text)).millionths > score.millionths + 100_000)
        model.unlearn(text, context: lesson.context, isSpam: true, learned: learned)
        #expect(abs(model.score(model.read(text)).millionths - score.millionths) < 50_000)
        #expect(model.spamCount == before.spamCount && model.hamCount == before.hamCount)
        #expect(model.history == before.history)
    }

    @Test("a lesson and what it did can be stored and played again")
    func storing() throws {
        var model = LabelledStream.model(50)
        let context = SpamContext(rules: ["links"], source: .init(ham: 1, spam: 2), fillTime: 2.5, siteLanguage: "vi")
        let lesson = SpamLesson(text: "vay tiền", context: context, isSpam: true, moderator: "an", time: 7)
        let result = model.learn(lesson)
        let learned = try #require(result)
        #expect(try JSONDecoder().decode(SpamLesson.self, from: JSONEncoder().encode(lesson)) == lesson)
        #expect(try JSONDecoder().decode(LearnedLesson.self, from: JSONEncoder().encode(learned)) == learned)
    }
}

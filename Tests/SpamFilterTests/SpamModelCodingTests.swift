import SpamFilter
import TestSupport
import Testing

struct SpamModelCodingTests {
    @Test("a model that was saved and loaded is the same")
    func roundTrip() throws {
        var model = LabelledStream.model(200)
        let lesson = SpamLesson(
            text: "vay tiền",
            context: SpamContext(rules: ["links"]),
            isSpam: true,
            moderator: "Bình",
            time: 1_800_000_000
        )
        _ = model.learn(lesson)
        var loaded = try SpamModel(bytes: model.bytes)
        #expect(loaded == model)
        // It learns on as the original would have.
        _ = loaded.learn(lesson)
        _ = model.learn(lesson)
        #expect(loaded == model)
        #expect(try SpamModel(bytes: SpamModel().bytes) == SpamModel())
    }

    @Test("a small model takes little space")
    func size() {
        #expect(SpamModel().bytes.count < 1000)
        #expect(LabelledStream.model(10).bytes.count < 50_000)
    }

    private static let smallModel = LabelledStream.model(3).bytes

    @Test("changed or lost bytes are noticed", arguments: 0..<30 as Range<UInt64>)
    func damage(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = Self.smallModel
        let place = Int.random(in: 20..<bytes.count, using: &generator)
        if Bool.random(using: &generator) {
            bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
        } else {
            bytes.removeLast(bytes.count - place)
        }
        #expect(throws: SpamFilterError.damagedModel) { try SpamModel(bytes: bytes) }
    }

    @Test("what is no model, or of another version, is refused")
    func others() {
        for bytes in [[], Array("{}".utf8), Array("duyet spam mode".utf8)] {
            #expect(throws: SpamFilterError.notAModel) { try SpamModel(bytes: bytes) }
        }
        var bytes = SpamModel().bytes
        bytes[16] = 99
        #expect(throws: SpamFilterError.modelVersion(found: 99, supported: SpamModel.version)) {
            try SpamModel(bytes: bytes)
        }
    }
}

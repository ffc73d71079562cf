import TestSupport
import Testing

@testable import SpamFilter

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

    /// What somebody could write into a file, with the right checksum: each of it led to a trap, or to a model that cannot be
    /// read again.
    private static let crafts: [@Sendable (inout SpamModel) -> Void] = [
        { $0.compression.root.ham.followed = .max },
        { $0.compression.root.spam.kinds = 1 << 31 },
        { $0.compression.bytes[97].ham.seen = .max },
        { $0.linear.slots[5].weight = .greatestFiniteMagnitude },
        { $0.linear.slots[5].weight = -2e6 },
        { $0.linear.slots[5].energy = -1 },
        { $0.linear.slots[5].energy = 1e30 },
        { $0.fusion.weights[0] = .greatestFiniteMagnitude },
        { $0.fusion.count = .max / 2 },
        { $0.hamCount = .max / 2 },
    ]

    @Test("numbers that no lessons lead to are refused, whatever the checksum says", arguments: crafts.indices)
    func crafted(index: Int) {
        var model = LabelledStream.model(3)
        Self.crafts[index](&model)
        #expect(throws: SpamFilterError.damagedModel) { try SpamModel(bytes: model.bytes) }
    }

    @Test("a model whose numbers are as high as they may be learns on, and can be read again")
    func highest() throws {
        var model = LabelledStream.model(3)
        for index in model.linear.slots.indices where index.isMultiple(of: 2) {
            model.linear.slots[index] = LinearLearner.Slot(weight: index.isMultiple(of: 4) ? 1e6 : -1e6, energy: 0)
        }
        for index in model.compression.bytes.indices {
            for isSpam in [false, true] {
                let highest: UInt32 = 1 << 31 - 1
                model.compression.bytes[index][isSpam] = .init(seen: highest, followed: highest, kinds: highest)
            }
        }
        for index in model.compression.slots.indices where index.isMultiple(of: 2) {
            for isSpam in [false, true] {
                model.compression.slots[index][isSpam] = .init(seen: .max, followed: .max, kinds: .max)
            }
        }
        model.fusion.weights = [1e6, -1e6, 1e6]
        model.rules["links"] = RuleRecord(ham: .max, spam: .max)
        var loaded = try SpamModel(bytes: model.bytes)
        #expect(loaded.rules["links"]?.precision == 0.5)
        let context = SpamContext(rules: ["links"])
        for isSpam in [true, false] {
            let lesson = loaded.learn(loaded.read("Vay tiền nhanh, không thế chấp", context: context), isSpam: isSpam)
            loaded.unlearn("Vay tiền nhanh, không thế chấp", context: context, isSpam: isSpam, learned: lesson)
        }
        #expect(try SpamModel(bytes: loaded.bytes) == loaded)
    }
}

import Foundation
import SpamFilter
import Testing

struct SpamModelTests {
    @Test("a model that has learned nothing is undecided")
    func untaught() {
        let model = SpamModel()
        #expect(model.score(model.read("casino")).millionths == 0)
        #expect(model.score(model.read("")).probability == 0.5)
    }

    @Test("what is like the learned spam scores high, what is like the ham low")
    func learning() {
        let model = LabelledStream.model(300)
        #expect(model.score(model.read("vay tiền nhanh liên hệ zalo 0901234567")).probability > 0.9)
        #expect(model.score(model.read("tác giả viết rất đúng, đồng ý")).probability < 0.1)
    }

    @Test("the same lessons give the same bits on every machine")
    func determinism() {
        let bytes = LabelledStream.model(500).bytes
        #expect(bytes == LabelledStream.model(500).bytes)
        // The checksum that ends them, as first computed on x86-64 Linux.
        #expect(Array(bytes.suffix(8)) == [37, 171, 3, 164, 42, 216, 93, 238])
    }

    @Test("honest Vietnamese scores the same with marks, without, in NFC and in NFD")
    func fairness() {
        let model = LabelledStream.model(300)
        for text in ["Tác giả viết đúng, mình đồng ý!", "Trường học ở Đà Nẵng rất đẹp", "hoà bình hòa bình"] {
            let score = model.score(model.read(text))
            let decomposed = text.decomposedStringWithCanonicalMapping
            let plain = decomposed.replacing("đ", with: "d").replacing("Đ", with: "D")
                .unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
            #expect(model.score(model.read(decomposed)) == score)
            #expect(model.score(model.read(String(String.UnicodeScalarView(plain)))) == score)
        }
    }

    @Test(
        "spam is recognised through its disguises",
        arguments: [
            "v a y t i ề n n h a n h liên hệ zalo", "vаy tiền nhаnh liên hệ zаlо", "v4y t1ền nh4nh li3n h3 z4l0",
            "v\u{200B}ay ti\u{200B}ền nha\u{200B}nh liên hệ zalo", "𝐯𝐚𝐲 𝐭𝐢𝐞𝐧 𝐧𝐡𝐚𝐧𝐡 𝐥𝐢𝐞𝐧 𝐡𝐞 𝐳𝐚𝐥𝐨",
        ]
    )
    func disguises(text: String) {
        let model = LabelledStream.model(400)
        #expect(model.score(model.read(text)).probability > 0.8)
    }

    @Test("what is known besides the text counts, once it was learned")
    func context() {
        var model = LabelledStream.model(100)
        let suspicious = SpamContext(
            rules: ["honeypot"],
            source: .init(ham: 0, spam: 9),
            fillTime: 1,
            nearDuplicates: 5
        )
        let harmless = SpamContext(source: .init(ham: 9, spam: 0), fillTime: 60, nearDuplicates: 0)
        for comment in LabelledStream.comments(200, seed: 2) {
            let context = comment.isSpam ? suspicious : harmless
            model.learn(model.read(comment.text, context: context), isSpam: comment.isSpam)
        }
        let text = "cảm ơn bạn"
        #expect(
            model.score(model.read(text, context: suspicious)).millionths
                > model.score(model.read(text, context: harmless)).millionths + 1_000_000
        )
        #expect(model.rules["honeypot"]?.precision == 1)
    }

    @Test("a model grows no further than its tables, however long it learns")
    func bounds() {
        var model = SpamModel()
        for comment in LabelledStream.comments(4200, seed: 3) {
            model.learn(model.read(comment.text), isSpam: comment.isSpam)
        }
        #expect(model.bytes.count < 16_000_000)
        #expect(model.hamCount + model.spamCount == 4200)
        #expect(model.score(model.read("vay tiền nhanh zalo")).probability > 0.9)
    }
}

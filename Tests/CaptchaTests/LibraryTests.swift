import Captcha
import Foundation
import Testing

/// `Captcha` alone, as a server without Duyet uses it.
struct LibraryTests {
    @Test("the documentation's example gives a picture, and takes an answer once")
    func example() throws {
        let issuer = try issuer()
        var checkCode = CheckCode(issuer: issuer)
        let (token, png) = try checkCode.challenge()
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let answer = issuer.answer(of: try issuer.open(token, site: "blog", now: Date()))
        #expect(try checkCode.isRight(answer, token: token))
        #expect(try checkCode.isRight(answer, token: token) == false)
    }

    @Test("the documentation's example refuses a wrong answer, and the right one after it")
    func wrongAnswer() throws {
        let issuer = try issuer()
        var checkCode = CheckCode(issuer: issuer)
        let (token, _) = try checkCode.challenge()
        #expect(try checkCode.isRight("no", token: token) == false)
        let answer = issuer.answer(of: try issuer.open(token, site: "blog", now: Date()))
        #expect(try checkCode.isRight(answer, token: token) == false)
    }

    @Test("the documentation shows the example that these tests compile", arguments: ["Captcha.docc/Captcha.md"])
    func articleIsTheExample(article: String) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let example = try String(contentsOf: tests.appending(path: "LibraryExample.swift"), encoding: .utf8)
        let sources = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Captcha")
        let text = try String(contentsOf: sources.appending(path: article), encoding: .utf8)
        #expect(text.contains("```swift\n\(example)```"))
    }
}

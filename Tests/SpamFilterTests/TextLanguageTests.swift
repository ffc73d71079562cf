import Testing

@testable import SpamFilter

struct TextLanguageTests {
    @Test(
        "the language shows in the commonest words",
        arguments: [
            ("Tôi không đồng ý với bài này", TextLanguage.vi), ("toi khong dong y voi bai nay", .vi),
            ("I do not agree with what you said", .en), ("Привет, как дела?", .other), ("这篇文章很好", .other),
            ("ok", nil), ("", nil), ("casino bonus", nil),
        ]
    )
    func language(text: String, expected: TextLanguage?) {
        #expect(TextLanguage(of: SpamText(text)) == expected)
    }
}

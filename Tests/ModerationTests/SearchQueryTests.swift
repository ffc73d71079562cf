import Testing

@testable import Moderation

struct SearchQueryTests {
    @Test(
        "a text becomes words that must all be in the index",
        arguments: [
            ("đầu tư", #""dau" AND "tu""#), ("  Đầu   TƯ đầu ", #""dau" AND "tu""#),
            (#""đầu tư" lãi"#, #""dau" AND "tu" AND "lai""#),
            ("khuyến*", #""khuyen" *"#), ("shop88.example", #""shop88" AND "example""#),
            (#""mở ngoặc"#, #""mo" AND "ngoac""#), ("“đầu tư”", #""dau" AND "tu""#), ("ｆｕｌｌ", #""full""#),
            ("评论", #""评" AND "论""#), ("NOT AND (", #""not" AND "and""#), ("a:b^c", #""a" AND "b" AND "c""#),
        ]
    )
    func expressions(text: String, expression: String) {
        #expect(SearchQuery(text)?.expression == expression)
    }

    @Test(
        "what has no words is no query",
        arguments: ["", "   ", "\"\"", "***", "!?", String(repeating: "a ", count: 101)]
    )
    func nothing(text: String) {
        #expect(SearchQuery(text) == nil)
    }

    @Test("words in quotation marks follow each other, in one field")
    func phrases() throws {
        let query = try #require(SearchQuery(#""lãi suất" vay"#))
        #expect(query.hasPhrases)
        #expect(query.phrasesOccur(name: "An", title: "LÃI  suất", content: "vay"))
        #expect(!query.phrasesOccur(name: "An", title: "lãi", content: "suất vay"))
        #expect(!query.phrasesOccur(name: "An", title: "", content: "suất lãi vay"))
        #expect(try #require(SearchQuery("88.exam*")).phrasesOccur(name: "", title: "", content: "88 example"))
    }

    @Test("a comment's words stand in the index once, and what was spelt out also as a word")
    func indexed() {
        let words = SearchWords.indexed(name: "Đỗ Đức", title: "", content: "đỗ c a s i n o!")
        #expect(words.split(separator: " ").sorted() == ["a", "c", "casino", "do", "duc", "i", "n", "o", "s"])
    }

    @Test("the folding is that of this version: where another comes out, the version has to be counted up")
    func version() {
        let text = "Đường dây nóng: 0909.123.456 – ＦＲＥＥ ⓒasino, Хa хội; straße Ærø 评论 ngonnnnnn ﬁ"
        let words = SearchWords.indexed(name: text, title: "", content: "")
        #expect(SearchWords.version == 1)
        #expect(words == "duong day nong 0909 123 456 free casino xa xoi straße æro 评 论 ngonnn fi")
    }
}

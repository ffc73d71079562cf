import SpamFilter
import TestSupport
import Testing

struct LinkScannerTests {
    @Test(
        "addresses are found, without the punctuation around them",
        arguments: [
            ("xem https://bao.vn/a?b=1#c.", "https://bao.vn/a?b=1#c", "bao.vn"),
            ("(http://a.com/b_(c))", "http://a.com/b_(c)", "a.com"),
            ("HTTP://WWW.A.COM", "HTTP://WWW.A.COM", "a.com"), ("xemhttp://a.vn,", "http://a.vn", "a.vn"),
            ("http://good.vn@evil.com:80/x", "http://good.vn@evil.com:80/x", "evil.com"),
            ("http://1.2.3.4/", "http://1.2.3.4/", "1.2.3.4"),
            ("www.abc.zz nhé", "http://www.abc.zz", "abc.zz"),
            ("mua ở shop-1.com.vn!", "http://shop-1.com.vn", "shop-1.com.vn"),
            ("👉abc.xyz👈", "http://abc.xyz", "abc.xyz"), ("a.vn:8080/b c", "http://a.vn:8080/b", "a.vn"),
            ("bit.ly/abc…", "http://bit.ly/abc", "bit.ly"),
            ("“t.me/x”", "http://t.me/x", "t.me"), ("https://báo.vn/đọc", "https://báo.vn/đọc", "báo.vn"),
            ("ABC.COM...", "http://ABC.COM", "abc.com"),
            ("a.vn: hay", "http://a.vn", "a.vn"), ("http://a.vn.", "http://a.vn", "a.vn"),
        ]
    )
    func found(text: String, url: String, domain: String) {
        let links = LinkScanner.links(in: text)
        #expect(links.map(\.url) == [url])
        #expect(links.map(\.domain) == [domain])
        #expect(links.allSatisfy { url.hasSuffix(text[$0.range]) })
    }

    @Test(
        "what is no address is not found",
        arguments: [
            "", "xong.co ai", "an@bao.vn", "an.b@bao.com.vn", "1.000.000", "v.v.", "...", "http://", "https:// a",
            "index.php", "chơi.Rồi",
            "abc.comê", "ờabc.vn", "-a.vn_", "a..vn", ".vn", "vn", "abc.vn@x", "http", "Node.js", "TP.HCM", "http:///x",
        ]
    )
    func notFound(text: String) {
        #expect(LinkScanner.links(in: text).isEmpty)
    }

    @Test("each link is found, and its domain without what stands before it")
    func counted() {
        let links = LinkScanner.links(in: "a.vn http://A.vn/x, www.b.com\nhttps://c.net/1https://d.org")
        #expect(links.map(\.domain) == ["a.vn", "a.vn", "b.com", "c.net"])
        let text = "http://a.vn,http://b.vn;https://c.vn|http://d.vn/?u=http://e.vn"
        #expect(LinkScanner.links(in: text).count == 4)
    }

    @Test("ranges lie in the text one after the other, whatever the text", arguments: 0..<200 as Range<UInt64>)
    func anyText(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var text = ""
        for _ in 0..<20 {
            text += generator.text(of: Array("a.:/@ -(ệ😀\u{301}w?".unicodeScalars), upTo: 4)
            text += ["http://", "www.", ".com", ".vn", "", ""].randomElement(using: &generator) ?? ""
        }
        var end = text.startIndex
        for link in LinkScanner.links(in: text) {
            #expect(link.range.lowerBound >= end && !link.range.isEmpty)
            #expect(link.url.hasSuffix(text[link.range]))
            #expect(link.url.lowercased().hasPrefix("http") && !link.domain.isEmpty && !link.url.contains(" "))
            end = link.range.upperBound
        }
        #expect(end <= text.endIndex)
    }
}

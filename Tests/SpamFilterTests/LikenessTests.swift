import TestSupport
import Testing

@testable import SpamFilter

struct LikenessTests {
    private static let advert =
        "Nhận vay tiền nhanh trong ngày, lãi suất thấp, không cần thế chấp, liên hệ zalo 0901234567"

    @Test(
        "copies are found through disguises and small changes",
        arguments: [
            advert, "NHAN VAY TIEN NHANH trong ngay, lai suat thap, khong can the chap, lien he zalo 0901234567",
            "Nhận vay tiền nhanh trong ngày, lãi suất thấp, không cần thế chấp, liên hệ zalo 0907654321!!!",
            "N h ậ n vay t i ề n nhanh trong ngày, lãi suất thấp, không cần thế chấp, liên hệ zalo 0901234567",
        ]
    )
    func copies(text: String) throws {
        var duplicates = NearDuplicates()
        #expect(duplicates.add(Self.advert, id: 1) == [])
        let match = try #require(duplicates.matches(of: text).first)
        #expect(match.id == 1 && match.likeness >= 0.6)
    }

    @Test(
        "other texts and short ones are no copies",
        arguments: ["hay quá", "Bài viết này rất đúng, mình đồng ý với tác giả về giao thông"]
    )
    func others(text: String) {
        var duplicates = NearDuplicates()
        duplicates.add(Self.advert, id: 1)
        duplicates.add("hay quá", id: 2)
        #expect(duplicates.matches(of: text) == [])
    }

    @Test("the queue is grouped by copies")
    func groups() {
        var duplicates = NearDuplicates()
        let other = "Mời các bạn ghé xem kênh của mình, đăng ký và bấm chuông để nhận video mới mỗi ngày"
        for (id, text) in [(1, Self.advert), (2, other), (3, Self.advert + "!"), (4, "hay quá"), (5, other)] {
            duplicates.add(text, id: Int64(id))
        }
        #expect(duplicates.groups == [[1, 3], [2, 5]])
        duplicates.remove(3)
        #expect(duplicates.groups == [[2, 5]])
        #expect(duplicates.count == 3)
    }

    @Test("the oldest gives way to the newest")
    func capacity() {
        var duplicates = NearDuplicates(capacity: 2)
        let texts = ["a", "b", "c"].map { letter in
            (0..<20).map { "\(letter)\($0 * 7919 % 1000)" }.joined(separator: "x")
        }
        for (id, text) in texts.enumerated() { duplicates.add(text, id: Int64(id)) }
        #expect(duplicates.count == 2)
        #expect(duplicates.matches(of: texts[0]).allSatisfy { $0.id != 0 })
        #expect(duplicates.matches(of: texts[2]).first?.id == 2)
        duplicates.add(texts[2], id: 2)
        #expect(duplicates.count == 2)
    }

    @Test("a comment is held against the words of its article")
    func article() throws {
        let article = ArticleWords("Cầu vượt mới ở Đà Nẵng giảm kẹt xe giờ cao điểm")
        let onTopic = try #require(article.similarity(of: "cau vuot moi giam ket xe that"))
        let offTopic = try #require(article.similarity(of: "vay tiền nhanh liên hệ zalo"))
        #expect(onTopic > 0.8 && offTopic == 0)
        #expect(article.similarity(of: "!!") == nil)
    }

    @Test("the skeleton is the same whether read in one pass or in full")
    func skeletons() {
        let pieces = [
            "đường", "Đ", "a", "aaaa", "ss", "4", "444", "$$$", "@@", "b.c.d", "e-f-g", "!!!", "...", " ", "\n", "_",
            "*", "ư",
            "\u{2019}", "\u{2026}", "0l1", "x", "🙂", "ｓ", "е", "o\u{301}", "\u{200B}", "中", "\u{131}", "ß",
        ]
        var generator = SeededGenerator(seed: 5)
        var plain = 0
        for _ in 0..<3000 {
            let count = Int.random(in: 0...12, using: &generator)
            let kinds = Bool.random(using: &generator) ? pieces.count : 18
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<kinds, using: &generator)] }.joined()
            #expect(TextSkeleton.bytes(of: text) == SpamText(text).skeleton.bytes, "\(text)")
            if TextSkeleton.plainBytes(of: text) != nil { plain += 1 }
        }
        #expect(plain > 1000)
    }
}

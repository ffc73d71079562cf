import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

struct BannedWordsTests {
    @Test("banned words lead to spam in whatever dress, and innocent neighbours do not")
    func evasion() async throws {
        let evasions = [
            "Vào cá độ ngay", "Vào CÁ ĐỘ ngay", "Vào cá độ ngay".decomposedStringWithCanonicalMapping,
            "Vào c\u{200B}á đ\u{AD}ộ ngay", "Vào ca do ngay", "Chơi c.a.s.i.n.o đi", "Chơi CASINO đi",
        ]
        let innocent = ["Cá đỏ ngon lắm", "Tôi có đỗ xe ở đây", "Đi chợ mua cá"]
        try await TemporaryFolder.with { folder in
            try Data("# của báo\n\ncá độ\ncasino\n".utf8).write(to: folder.appending(component: "demo.txt"))
            let server = try await TestServer(["rate": "off"], bannedWords: folder)
            try await server.run { client in
                for content in evasions + innocent {
                    let response = try await client.post(try server.fields(["content": content]))
                    #expect(response.status == .seeOther)
                }
            }
            let comments = try await server.stored()
            for comment in comments.prefix(evasions.count) {
                #expect(comment.status == .spam, "\(comment.content)")
                #expect(comment.reasons.first?.code == .bannedWords, "\(comment.content)")
            }
            for comment in comments.dropFirst(evasions.count) {
                #expect(comment.status == .pending, "\(comment.content)")
                #expect(comment.reasons.isEmpty, "\(comment.content)")
            }
            #expect(comments.first?.reasons.first?.facts == ["words": "cá độ"])
            #expect(comments.count == evasions.count + innocent.count)
        }
    }

    @Test("names and titles are looked at too; another site's list is not")
    func places() async throws {
        try await TemporaryFolder.with { folder in
            try Data("casino".utf8).write(to: folder.appending(component: "demo.txt"))
            try Data("xổ số".utf8).write(to: folder.appending(component: "khac.txt"))
            let server = try await TestServer(bannedWords: folder)
            try await server.run { client in
                for changes in [["name": "Casino 247"], ["title": "Casino!"], ["content": "Kết quả xổ số hôm nay"]] {
                    let response = try await client.post(try server.fields(changes))
                    #expect(response.status == .seeOther)
                }
            }
            #expect(try await server.stored().map(\.status) == [.spam, .spam, .pending])
        }
    }
}

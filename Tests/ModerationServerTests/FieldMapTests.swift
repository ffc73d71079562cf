import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import Testing

/// An old form that posts to us with its own field names.
struct FieldMapTests {
    private static let map = [
        "field.name": "*$txtHoTen", "field.title": "*$txtTieuDe,*$txtChuDe", "field.content": "*$txtNoiDung",
        "field.code": "*$txtMaKiemTra", "field.thread": "*$hidBaiViet",
    ]

    private static func form(_ server: TestServer) throws -> [String: String] {
        let (token, code) = try server.challenge()
        return [
            "__VIEWSTATE": "/wEPDwUKLTI2NjY5", "__EVENTVALIDATION": "x%y", "__txtHoTen": "Kẻ mạo danh",
            "ctl00$Main$txtHoTen": "Phạm Thị Dung", "ctl00$Main$txtTieuDe": "", "ctl00$Main$txtChuDe": "Hỏi về lịch",
            "ctl00$Main$txtNoiDung": "Khi nào họp?", "ctl00$Main$txtMaKiemTra": code, "ctl00$hidBaiViet": "/tin/42",
            "token": token, "ctl00$Main$btnGui": "Gửi",
        ]
    }

    @Test("its fields are found by pattern, the first that is not empty; its state is passed over")
    func mapped() async throws {
        let server = try await TestServer(Self.map)
        let response = try await server.post(try Self.form(server))
        #expect(response.status == .seeOther)
        let comment = try #require(try await server.stored().first)
        #expect(comment.thread.key == "/tin/42")
        #expect(comment.name == "Phạm Thị Dung")
        #expect(comment.title == "Hỏi về lịch")
        #expect(comment.content == "Khi nào họp?")
    }

    @Test("what is refused comes back in our own form, from which it can be sent on")
    func refused() async throws {
        let server = try await TestServer(Self.map)
        var fields = try Self.form(server)
        fields["ctl00$Main$txtNoiDung"] = " "
        let form = fields
        try await server.run { client in
            let response = try await client.post(form)
            #expect(response.status == .unprocessableContent)
            #expect(response.problemCodes == ["required"])
            response.expectFilled(with: ["thread": "/tin/42", "name": "Phạm Thị Dung", "title": "Hỏi về lịch"])
            #expect(!response.text.contains("VIEWSTATE"))
            var corrected: [String: String] = ["content": "Khi nào họp?"]
            for field in ["thread", "name", "title", "code", "token", "key"] {
                corrected[field] = response.value(of: field)
            }
            #expect(try await client.post(corrected).status == .seeOther)
        }
        #expect(try await server.stored().map(\.content) == ["Khi nào họp?"])
    }

    @Test("without a map the names are ours alone")
    func unmapped() async throws {
        let server = try await TestServer()
        let response = try await server.post(try Self.form(server))
        #expect(response.status == .unprocessableContent)
        #expect(response.problemCodes == Array(repeating: "required", count: 5))
        #expect(try await server.stored().isEmpty)
    }
}

import Moderation
import Testing

struct RemoteFailureTests {
    @Test(
        "what a proxy says in the server's place tells what to change there",
        arguments: [
            (413, "bodies of 16 MB below /v1/moderation/"), (504, "wait 30 minutes below /v1/moderation/, and look"),
            (404, "check the address"),
        ]
    )
    func proxy(status: Int, words: String) {
        let told = RemoteFailure.notDuyet(server: "https://binhluan.example.vn", status: status).description
        #expect(told.hasPrefix("https://binhluan.example.vn answered \(status)") && told.contains(words), "\(told)")
    }
}

import Moderation
import Testing

struct AddressOriginTests {
    private static let origins = [
        "https://bao.example.vn", "http://localhost:8080", "https://xn--bo-mia.vn", "http://[::1]:8080",
    ]

    @Test(
        "an address lies at an origin by scheme, host and port",
        arguments: [
            "https://bao.example.vn", "https://bao.example.vn/a?b#c", "https://BAO.example.vn:443/",
            "http://localhost:8080/x",
            "https://báo.vn/đời-sống", "https://xn--bo-mia.vn/", "http://[::1]:8080/",
        ]
    )
    func inside(address: String) {
        #expect(Moderation.isAddress(address, of: Self.origins))
    }

    @Test(
        "any other does not",
        arguments: [
            "", "/a", "//bao.example.vn", "http://bao.example.vn", "https://bao.example.vn:8443", "http://localhost",
            "https://bao.example.vn.evil.example", "https://evil.example/https://bao.example.vn",
            "https://bao.example.vn@evil.example", "javascript://bao.example.vn/%0aalert(1)", "https://",
            #"https://evil.example\@bao.example.vn/"#, "https://evil.example@bao.example.vn/",
            "https://:x@bao.example.vn/", "https://bao.example.vn\t.evil.example/", "https://bao.example.vn/\nx",
            #"https:\\bao.example.vn/"#,
        ]
    )
    func outside(address: String) {
        #expect(!Moderation.isAddress(address, of: Self.origins))
        #expect(!Moderation.isAddress(address, of: []))
    }
}

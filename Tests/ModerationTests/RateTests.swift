import Moderation
import Testing

struct RateTests {
    @Test(
        "a rate is a count and a period",
        arguments: [("30/10m", 30, 600), ("1/1s", 1, 1), ("1000000/7d", 1_000_000, 604_800)]
    )
    func read(text: String, count: Int, seconds: Int) {
        #expect(Rate(text) == Rate(count: count, period: .seconds(seconds)))
        #expect(Rate(text)?.description == text)
    }

    @Test(
        "anything else is no rate",
        arguments: [
            "", "/", "30", "30/", "/10m", "0/10m", "-1/10m", "30/0s", "30/10m/2", "1000001/1s", "x/10m", "30/x",
            "1.5/1m",
            "off", "30 / 10m",
        ]
    )
    func refused(text: String) {
        #expect(Rate(text) == nil)
    }
}

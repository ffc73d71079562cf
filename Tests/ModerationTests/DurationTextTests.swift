import Moderation
import Testing

struct DurationTextTests {
    @Test(
        "a duration is read and written in its largest whole unit",
        arguments: [
            ("500ms", .milliseconds(500), "500ms"), ("30s", .seconds(30), "30s"), ("30", .seconds(30), "30s"),
            ("10m", .seconds(600), "10m"), ("90s", .seconds(90), "90s"), ("120s", .seconds(120), "2m"),
            ("2h", .seconds(7200), "2h"), ("7d", .seconds(604_800), "7d"), ("0", .zero, "0s"), ("0ms", .zero, "0s"),
            ("1500ms", .milliseconds(1500), "1500ms"), ("007s", .seconds(7), "7s"),
            ("3650d", .seconds(315_360_000), "3650d"),
        ] as [(String, Duration, String)]
    )
    func readAndWritten(text: String, duration: Duration, written: String) {
        #expect(Duration(text: text) == duration)
        #expect(duration.text == written)
        #expect(Duration(text: written) == duration)
    }

    @Test(
        "anything else is no duration",
        arguments: [
            "", "s", "m10", "-1s", "+1s", "1.5s", "1 s", " 1s", "1s ", "1S", "1w", "1mm", "٣s", "１s", "3651d", "1h30m",
            "9223372036854775807d", "99999999999999999999s",
        ]
    )
    func refused(text: String) {
        #expect(Duration(text: text) == nil)
    }

    @Test("seconds and milliseconds are rounded down to the millisecond")
    func arithmetic() {
        let duration = Duration.milliseconds(1234) + .microseconds(999)
        #expect(duration.wholeMilliseconds == 1234)
        #expect(duration.seconds == 1.234)
        #expect(Duration.zero.seconds == 0)
    }
}

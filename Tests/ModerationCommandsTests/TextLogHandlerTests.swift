import Logging
import Synchronization
import Testing

@testable import ModerationCommands

struct TextLogHandlerTests {
    private final class Lines: Sendable {
        let text = Mutex("")
    }

    @Test("a message is one line with level, metadata and message")
    func line() {
        let lines = Lines()
        var logger = Logger(label: "duyet") { label in
            LineLogHandler(label: label, form: \.text, now: { TestInstallation.start }) { line in
                lines.text.withLock { $0 += line }
            }
        }
        logger[metadataKey: "port"] = "8080"
        logger.info("two\nlines", metadata: ["route": "/a"])
        logger.debug("not wanted")
        #expect(lines.text.withLock { $0 } == "2027-01-15T08:00:00Z info duyet: port=8080 route=/a two lines\n")
    }
}

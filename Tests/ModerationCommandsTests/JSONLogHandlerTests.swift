import Logging
import Synchronization
import Testing

@testable import ModerationCommands

struct JSONLogHandlerTests {
    private final class Lines: Sendable {
        let text = Mutex("")
    }

    @Test("a message is one line with level, message and metadata")
    func line() {
        let lines = Lines()
        var logger = Logger(label: "duyet") { label in
            LineLogHandler(label: label, form: \.json, now: { TestInstallation.start }) { line in
                lines.text.withLock { $0 += line }
            }
        }
        logger[metadataKey: "port"] = "8080"
        logger.info("two\nlines", metadata: ["route": "/a", "list": ["1", "2"]])
        logger.debug("not wanted")
        #expect(
            lines.text.withLock { $0 }
                == #"{"time":"2027-01-15T08:00:00.000Z","level":"info","label":"duyet","message":"two\nlines","#
                + #""metadata":{"list":["1","2"],"port":"8080","route":"/a"}}"# + "\n"
        )
    }
}

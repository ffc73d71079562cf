import ArgumentParser
import Moderation
import SQLiteStore
import Testing

@testable import ModerationCommands

struct WorkbenchDeskTests {
    @Test("a note that is sent again after a lost answer is written once, another one is written")
    func sentAgain() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        let context = installation.context(RecordedOutput().destination())
        let desk = WorkbenchDesk(
            installation: try await Installation.open(
                try ConfigOptions.parse(["--config", "data/duyet.yaml"]),
                in: context
            ),
            now: context.now
        )
        for text in ["Hỏi chị Hoa", "Hỏi chị Hoa", "Đã hỏi", "Hỏi chị Hoa"] {
            let event = await desk.carryOut(.carryOut(.note(1, text)))
            guard case .noted(let note) = event else {
                Issue.record("\(String(describing: event))")
                return
            }
            #expect(note.text == text)
        }
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        #expect(try await store.notes(ofComment: 1).map(\.text) == ["Hỏi chị Hoa", "Đã hỏi", "Hỏi chị Hoa"])
    }
}

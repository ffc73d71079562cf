import AuditLog
import Moderation

/// One reviewer's work on a sample.
struct ReviewSession {
    let sample: DrawnSample
    let reviewer: String
    let store: any ModerationDesk
    let context: CommandContext

    private var number: Int64 { sample.number }
    private var output: Output { context.output }

    func open() async throws(ModerationError) -> [Int64] {
        try await store.openComments(ofSample: number, reviewer: reviewer)
    }

    func record(_ opinion: OpinionLine) async throws(ModerationError) -> ReviewOutcome {
        try await store.record(
            SecondOpinion(
                sample: number,
                comment: opinion.comment,
                reviewer: reviewer,
                verdict: opinion.verdict,
                reason: opinion.reason,
                note: opinion.note,
                time: context.now()
            )
        )
    }

    func takeBack() async throws(ModerationError) -> SecondOpinion? {
        try await store.takeBackOpinion(ofSample: number, reviewer: reviewer, time: context.now())
    }

    /// Codes with which any site rejects.
    func reasons() async throws(ModerationError) -> Set<String> {
        var codes: Set<String> = []
        for site in try await store.sites() { codes.formUnion(try await reasons(of: site.id)) }
        return codes
    }

    private func reasons(of site: String) async throws(ModerationError) -> [String] {
        try await store.reasons(ofSite: site).offered.map(\.code)
    }

    /// Puts one comment after the other on the terminal, until all are judged or the reviewer leaves.
    func ask(_ key: () -> Character?) async throws(ModerationError) {
        var open = try await open()
        while let id = open.first {
            guard let comment = try await BlindComment(id, in: store) else {
                open.removeFirst()
                continue
            }
            let total = sample.comments.count
            output.line()
            output.line(output.styled("\(open.count) of \(total) left", .bold))
            comment.print(to: output)
            output.line()
            let reasons = try await reasons(of: comment.comment.site).filter { $0 != DecisionReason.spam.rawValue }
            switch answer(id, key, reasons: reasons) {
            case .leave: return output.line("\(open.count.counted("comment")) left; the same command goes on.")
            case .undo:
                let opinion = try await takeBack()
                output.line(opinion.map { "Taken back: comment \($0.comment)." } ?? "There is nothing to take back.")
            case .opinion(let opinion): _ = try await record(opinion)
            }
            open = try await self.open()
        }
        output.line("Nothing of sample \(number) is left for \(reviewer).")
    }

    private static let reasonKeys = "123456789abcdefghijklmnopqrstuvwxyz"

    private enum Answer {
        case opinion(OpinionLine)
        case undo, leave
    }

    private func answer(_ id: Int64, _ key: () -> Character?, reasons: [String]) -> Answer {
        output.write("[h]am  [s]pam  [r]eject  s[k]ip  [u]ndo  [q]uit ")
        while let pressed = key() {
            let answer: Answer? =
                switch pressed {
                case "h": .opinion(.init(comment: id, verdict: .ham))
                case "s": .opinion(.init(comment: id, verdict: .spam))
                case "k": .opinion(.init(comment: id, verdict: .skip))
                case "r": reason(of: reasons, key).map { .opinion(.init(comment: id, verdict: .reject, reason: $0)) }
                case "u": .undo
                case "q": .leave
                default: nil
                }
            if let answer {
                if pressed != "r" { output.line(String(pressed)) }
                return answer
            }
        }
        output.line()
        return .leave
    }

    /// Nil when another key was pressed than one of a reason.
    private func reason(of reasons: [String], _ key: () -> Character?) -> String? {
        output.line("r")
        for (key, reason) in zip(Self.reasonKeys, reasons) { output.line("  \(key)  \(reason)") }
        output.write("Reason: ")
        let found = key().flatMap { pressed in zip(Self.reasonKeys, reasons).first { $0.0 == pressed }?.1 }
        guard let found else {
            output.write("\n[h]am  [s]pam  [r]eject  s[k]ip  [u]ndo  [q]uit ")
            return nil
        }
        output.line(found)
        return found
    }
}

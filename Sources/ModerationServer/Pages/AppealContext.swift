import Foundation
import Moderation
import Submissions

/// The context of `appeal.mustache`: the form for an appeal, or what became of one.
struct AppealContext {
    /// Nil where there is nothing to appeal against, and nothing to give back.
    let values: [String: Any]?

    init(_ page: ReceiptPage, _ pages: PageRenderer) {
        let time = TimeText(site: page.site, language: page.language)
        var values: [String: Any] = [:]
        switch page.standing {
        case .none: break
        case .late(let end): values["late_label"] = time.label(end)
        case .possible(let end): values["form"] = Self.form(page, until: time.label(end), pages)
        case .made(let appeal): values["made"] = Self.made(appeal, time, pages, page.language)
        }
        if case .possible = page.standing {
        } else {
            // There is no form to give it back in.
            if let notice = page.notice { values["notice"] = notice }
            if let typed = page.typed, !typed.isEmpty { values["typed"] = typed }
        }
        self.values = values.isEmpty ? nil : values
    }

    private static func form(_ page: ReceiptPage, until end: String, _ pages: PageRenderer) -> [String: Any] {
        let query = page.address.split(separator: "?", maxSplits: 1).dropFirst().first.map { "?\($0)" } ?? ""
        var form: [String: Any] = [
            "action": "/receipts/\(page.receipt)/appeal\(query)", "until": end, "typed": page.typed ?? "",
        ]
        if let notice = page.notice { form["notice"] = notice }
        if let problem = page.problem {
            form["problem"] = ["code": problem.code, "text": problem.message(site: page.site, in: page.language)]
        }
        return form
    }

    private static func made(
        _ appeal: Appeal,
        _ time: TimeText,
        _ pages: PageRenderer,
        _ language: Language
    ) -> [String: Any] {
        var made: [String: Any] = [
            "state": pages.text("appeal_\(appeal.state.rawValue)", language: language),
            "is_\(appeal.state.rawValue)": true,
            "sent_label": time.label(appeal.created),
            "message_html": CommentHTML.content(appeal.message, links: .text),
        ]
        if let answer = appeal.answer {
            made["answered_label"] = time.label(answer.time)
            if let text = answer.text { made["answer_html"] = CommentHTML.content(text, links: .text) }
        }
        return made
    }
}

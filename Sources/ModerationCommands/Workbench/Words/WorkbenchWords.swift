import Foundation
import Moderation
import SpamFilter
import Submissions

/// What the full screen says, in the moderator's language.
struct WorkbenchWords: Sendable {
    let language: Language

    func say(_ vietnamese: String, _ english: String) -> String {
        language == .vi ? vietnamese : english
    }

    func queue(_ queue: WorkQueue) -> String {
        switch queue {
        case .unsure: say("chưa rõ", "unsure")
        case .likelySpam: say("có vẻ là rác", "likely spam")
        case .appeals: say("khiếu nại", "appeals")
        case .unsolved: say("không nhập mã", "unsolved")
        case .mine: say("của tôi", "mine")
        }
    }

    func order(_ order: WorkOrder) -> String {
        switch order {
        case .age: say("cũ nhất trước", "oldest first")
        case .risk: say("rủi ro cao trước", "riskiest first")
        case .article: say("theo bài", "by article")
        }
    }

    func status(_ status: CommentStatus) -> String {
        switch status {
        case .pending: say("đang chờ", "pending")
        case .approved: say("đã duyệt", "approved")
        case .rejected: say("bị từ chối", "rejected")
        case .spam: say("rác", "spam")
        }
    }

    /// What was done by a decision.
    private func done(_ status: CommentStatus, _ count: Int) -> String {
        let comments = counted(count)
        return switch status {
        case .pending: say("Đã đưa \(comments) trở lại hàng đợi", "\(comments) put back into the queue")
        case .approved: say("Đã duyệt \(comments)", "\(comments) approved")
        case .rejected: say("Đã từ chối \(comments)", "\(comments) rejected")
        case .spam: say("Đã đánh dấu \(comments) là rác", "\(comments) marked as spam")
        }
    }

    /// How long ago: `3 min`, `3 phút`.
    func age(of date: Date, at now: Date) -> String {
        guard language == .vi else { return date.age(at: now) }
        let seconds = Int(max(now.timeIntervalSince(date), 0).rounded(.down))
        return switch seconds {
        case ..<1: "vừa xong"
        case ..<60: "\(seconds) giây"
        case ..<3600: "\(seconds / 60) phút"
        case ..<86_400: "\(seconds / 3600) giờ"
        case ..<31_536_000: "\(seconds / 86_400) ngày"
        default: "\(seconds / 31_536_000) năm"
        }
    }

    private func ago(_ date: Date, _ now: Date) -> String {
        let age = age(of: date, at: now)
        if now.timeIntervalSince(date) < 1 { return say("vừa xong", "just now") }
        return say("\(age) trước", "\(age) ago")
    }

    func counted(_ count: Int) -> String {
        say("\(count) bình luận", count.counted("comment"))
    }

    /// `12 approved, 1 rejected, first seen 3 d ago`.
    func past(_ past: PastComments, now: Date) -> String {
        guard !past.isEmpty else { return say("chưa có bình luận nào được xử lý", "nothing decided before") }
        var parts: [String] = []
        if past.approved > 0 { parts.append(say("\(past.approved) được duyệt", "\(past.approved) approved")) }
        if past.rejected > 0 { parts.append(say("\(past.rejected) bị từ chối", "\(past.rejected) rejected")) }
        if past.spam > 0 { parts.append(say("\(past.spam) là rác", "\(past.spam) spam")) }
        if let first = past.first { parts.append(say("lần đầu \(ago(first, now))", "first seen \(ago(first, now))")) }
        return parts.joined(separator: ", ")
    }

    /// `×37 from 12 subnets`.
    func copies(_ copies: CopyCount) -> String {
        say(
            "×\(copies.count) từ \(copies.subnets) mạng con",
            "×\(copies.count) from \(copies.subnets.counted("subnet"))"
        )
    }

    func marked(_ count: Int) -> String {
        say("đã đánh dấu \(count)", "\(count) marked")
    }

    func band(_ band: SpamBand) -> String {
        switch band {
        case .spam: say("giống rác", "looks like spam")
        case .unsure: say("chưa chắc", "unsure")
        case .trusted: say("đáng tin", "trusted")
        }
    }

    func notice(_ notice: WorkbenchNotice, now: Date) -> String {
        switch notice {
        case .decided(let operation, let status, let count):
            say(
                "\(done(status, count)) · thao tác \(operation) · u hoàn tác",
                "\(done(status, count)) · operation \(operation) · u undoes"
            )
        case .undone(let operation, let undone, let count):
            say(
                "Đã hoàn tác thao tác \(undone): \(counted(count)) (thao tác \(operation))",
                "Operation \(undone) undone: \(counted(count)) (operation \(operation))"
            )
        case .granted(let id): say("Đã chấp nhận khiếu nại của #\(id)", "The appeal of #\(id) was granted")
        case .upheld(let id): say("Đã giữ nguyên quyết định về #\(id)", "The decision on #\(id) was upheld")
        case .conflict(let id, let status, let decision): conflict(id, status, decision, now)
        case .lostAppeal(let id):
            say(
                "#\(id) giữ nguyên: khiếu nại về quyết định của bạn đã được chấp nhận, không đổi được nữa",
                "#\(id) stays: an appeal against your refusal was granted, which is final"
            )
        case .held(let claim):
            say(
                "\(claim.moderator) đang giữ #\(claim.comment), \(age(of: claim.since, at: now))",
                "#\(claim.comment) is claimed by \(claim.moderator), \(age(of: claim.since, at: now))"
            )
        case .marked(let count):
            say(
                "Đã đánh dấu \(count); a, r, s hoặc h quyết định cả loạt",
                "\(count) marked; a, r, s or h decides them all"
            )
        case .markedFirst(let count, let total):
            say(
                "Đã đánh dấu \(count); có \(total) bản gần giống, mỗi lần chỉ đánh dấu được một nghìn",
                "\(count) marked; \(total) are alike, of which a thousand at most are marked at once"
            )
        case .undoRefused(let text): text
        case .noted(let id): say("Đã ghi chú về #\(id)", "Noted about #\(id)")
        case .blocked(.added(let block)): blocked(block)
        case .blocked(.proposed(let number)):
            say(
                "Đề xuất \(number): một quản trị viên khác phải xác nhận",
                "Proposal \(number): another administrator has to confirm it"
            )
        case .redacted(let id): say("Đã xóa vĩnh viễn một đoạn của #\(id)", "A piece of #\(id) was destroyed")
        case .noCopies: say("Không có bình luận nào gần giống", "No other comment is nearly the same")
        case .noWords: say("Không có từ nào để tìm", "No words to search for")
        case .obstacle(let id, let kind): obstacle(id, kind, now)
        case .gone(let id): say("Bình luận #\(id) không còn nữa", "There is no comment #\(id) any more")
        case .kept(let id): say("#\(id) vẫn ở trong hàng đợi", "#\(id) stays in the queue")
        case .nothingToUndo:
            say(
                "Không có gì để hoàn tác trong phiên này; những việc trước: duyet history",
                "Nothing to undo in this session; what was before: duyet history"
            )
        case .end: say("Hết danh sách", "End of the list")
        case .start: say("Đầu danh sách", "Start of the list")
        case .order(let order): say("Thứ tự: \(self.order(order))", "Order: \(self.order(order))")
        case .noAppeal:
            say(
                "Với khiếu nại: a chấp nhận, r giữ nguyên quyết định",
                "With an appeal: a grants it, r upholds the decision"
            )
        }
    }

    private func conflict(_ id: Int64, _ status: CommentStatus, _ decision: Decision?, _ now: Date) -> String {
        var text = say("#\(id) lúc này \(self.status(status))", "#\(id) is \(self.status(status)) now")
        if let decision {
            let when = ago(decision.time, now)
            text += say(
                ": \(decision.moderator) quyết định \(when) (thao tác \(decision.operation))",
                ": \(decision.moderator) decided \(when) (operation \(decision.operation))"
            )
        }
        return text + say(". Chưa thay đổi gì.", ". Nothing was changed.")
    }

    func answerPrompt(_ verdict: AppealDecision.Verdict) -> String {
        switch verdict {
        case .grant: say("Chấp nhận; nói với người viết (có thể để trống):", "Grant; tell the author (may be empty):")
        case .uphold:
            say("Giữ nguyên; nói với người viết (có thể để trống):", "Uphold; tell the author (may be empty):")
        }
    }

    func redactionPrompt(_ field: RedactionRequest.Field) -> String {
        switch field {
        case .name: say("Xóa vĩnh viễn trong tên: ", "Destroy for good in the name: ")
        case .title: say("Xóa vĩnh viễn trong tiêu đề: ", "Destroy for good in the title: ")
        case .content: say("Xóa vĩnh viễn: ", "Destroy for good: ")
        }
    }

    private func blocked(_ block: Block) -> String {
        let what =
            switch block.kind {
            case .name: say("tên", "the name")
            case .source: say("nguồn", "the source")
            case .subnet: say("mạng con", "the subnet")
            case .pattern: say("mẫu chữ", "the pattern")
            }
        let until = block.expires.map { " " + say("đến \($0.rfc3339)", "until \($0.rfc3339)") } ?? ""
        return say("Đã chặn \(what)\(until) · chặn số \(block.id)", "Blocked \(what)\(until) · block \(block.id)")
    }

    private func obstacle(_ id: Int64, _ kind: AppealDecisionResult.Obstacle.Kind?, _ now: Date) -> String {
        switch kind {
        case .answered(let answer, _):
            say(
                "\(answer.moderator) đã trả lời khiếu nại của #\(id) \(ago(answer.time, now))",
                "\(answer.moderator) answered the appeal of #\(id) \(ago(answer.time, now))"
            )
        case .ownDecision:
            say(
                "Chính bạn đã từ chối #\(id): người khác phải trả lời khiếu nại",
                "You refused #\(id) yourself: somebody else has to answer the appeal"
            )
        case .notRefused(let status):
            say("#\(id) lúc này \(self.status(status))", "#\(id) is \(self.status(status)) now")
        case .erased, nil: say("Khiếu nại của #\(id) không còn nữa", "There is no appeal of #\(id) any more")
        }
    }
}

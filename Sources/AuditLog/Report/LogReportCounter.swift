package import Foundation

/// Counts a ``LogReport`` together, entry by entry.
package struct LogReportCounter: Sendable {
    /// What happened to one comment.
    private struct Course {
        let time: Date
        let first: String
        let reasons: [String]
        let score: Double?
        let thresholds: [Double]
        var status: String
        var firstDecision: Date?
        /// By status, the reason that was last given with it.
        var given: [String: String] = [:]
        /// Who gave it the status that it has.
        var decider: String?
    }

    private let site: String?
    private let period: Range<Date>
    private var courses: [Int64: Course] = [:]
    private var samples = SampleCounter()
    private var report = LogReport()

    /// - Parameters:
    ///   - site: Only its comments; nil: those of all sites.
    ///   - period: In which a comment was accepted; decisions about it count whenever they were made.
    package init(site: String? = nil, period: Range<Date> = .distantPast ..< .distantFuture) {
        self.site = site
        self.period = period
    }

    /// Takes the next entry of the log.
    package mutating func add(_ entry: AuditEntry) {
        switch entry.action {
        case .sample where site == nil || entry.site == site:
            let courses = courses
            return samples.draw(entry) { id in courses[id].map { $0.decider ?? "policy" } }
        // They name no site; a sample that is not counted has none that count.
        case .review, .undoReview: return samples.review(entry)
        default: break
        }
        guard let comment = entry.comment, site == nil || entry.site == site else { return }
        switch entry.action {
        case .accept: accept(entry, comment)
        case .decide, .undo: decide(entry, comment)
        case .erase:
            guard courses[comment] != nil else { return }
            report.entries += 1
            report.days[Self.day(entry.time), default: .init()].erased += 1
            report.complaints.erasures[entry.reasons.first ?? "other", default: 0] += 1
            courses[comment]?.status = entry.after ?? ""
        case .appeal where courses[comment] != nil: report.complaints.appeals["open", default: 0] += 1
        case .grantAppeal where courses[comment] != nil: answerAppeal("granted")
        case .upholdAppeal where courses[comment] != nil: answerAppeal("upheld")
        default: break
        }
    }

    private mutating func answerAppeal(_ outcome: String) {
        report.complaints.appeals["open", default: 0] -= 1
        report.complaints.appeals[outcome, default: 0] += 1
    }

    /// What was counted, when all entries were taken.
    package func result() -> LogReport {
        var report = report
        for course in courses.values { Self.count(course, in: &report) }
        samples.count(in: &report)
        report.delays.sort()
        return report
    }

    private mutating func accept(_ entry: AuditEntry, _ comment: Int64) {
        guard period.contains(entry.time), let status = entry.after else { return }
        courses[comment] = Course(
            time: entry.time,
            first: status,
            reasons: entry.reasons,
            score: entry.score,
            thresholds: entry.thresholds,
            status: status
        )
        report.entries += 1
        report.accepted += 1
        report.days[Self.day(entry.time), default: .init()].accepted += 1
        if status == "spam" { report.days[Self.day(entry.time), default: .init()].held += 1 }
    }

    private mutating func decide(_ entry: AuditEntry, _ comment: Int64) {
        guard var course = courses[comment], let after = entry.after else { return }
        let name = Self.name(entry.actor)
        report.entries += 1
        report.days[Self.day(entry.time), default: .init()].decided += 1
        if let decider = course.decider { report.moderators[decider]?.overturned.add(true) }
        report.moderators[name, default: .init()].decisions[after, default: 0] += 1
        course.firstDecision = course.firstDecision ?? entry.time
        course.status = after
        if entry.action == .decide { course.given[after] = entry.reasons.first }
        course.decider = name
        courses[comment] = course
    }

    private static func count(_ course: Course, in report: inout LogReport) {
        if let decider = course.decider { report.moderators[decider]?.overturned.add(false) }
        let isDecided = course.decider != nil && course.status != "pending"
        let isRefused = course.status != "approved"
        if let decision = course.firstDecision {
            report.delays.append(max(0, decision.timeIntervalSince(course.time)))
        } else if course.status == "pending" {
            report.waiting += 1
        }
        report.automatic.add(course.decider == nil && course.first != "pending")
        if isDecided {
            if isRefused { report.caught.add(course.first == "spam") } else { report.lost.add(course.first == "spam") }
        }
        for code in Set(course.reasons) {
            report.rules[code, default: .init()].found += 1
            if isDecided { report.rules[code]?.refused.add(isRefused) }
        }
        guard let score = course.score else { return }
        report.weeks[week(course.time), default: .init()].count += 1
        report.weeks[week(course.time), default: .init()].scores += score
        let isSpam = isDecided ? label(course) : nil
        count(score: score, thresholds: course.thresholds, isSpam: isSpam, in: &report)
        guard let isSpam else { return }
        let bin = min(9, max(0, Int(score * 10)))
        report.calibration[bin].scores += score
        report.calibration[bin].spam.add(isSpam)
    }

    /// What the decision says to the filter: a comment that was rejected for what is no spam says nothing.
    private static func label(_ course: Course) -> Bool? {
        LessonLabel.isSpam(status: course.status, reason: course.given[course.status])
    }

    /// By the thresholds that the entry has: where the bands unsure and spam begin.
    private static func count(score: Double, thresholds: [Double], isSpam: Bool?, in report: inout LogReport) {
        guard thresholds.count == 2 else { return }
        let (isHeld, isTrusted) = (score >= thresholds[1], score < thresholds[0])
        report.bands.spam.add(isHeld)
        report.bands.unsure.add(!isHeld && !isTrusted)
        report.bands.trusted.add(isTrusted)
        guard let isSpam else { return }
        if isSpam {
            report.bands.caught.add(isHeld)
            report.bands.leaked.add(isTrusted)
        } else {
            report.bands.lost.add(isHeld)
        }
    }

    /// Of an actor, without what he is.
    static func name(_ actor: String) -> String {
        actor.hasPrefix("moderator ") ? String(actor.dropFirst(10)) : actor
    }

    private static func day(_ time: Date) -> Int {
        Int((time.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    /// Weeks begin on Mondays; the first day of 1970 was a Thursday.
    private static func week(_ time: Date) -> Int {
        Int((Double(day(time) + 3) / 7).rounded(.down))
    }
}

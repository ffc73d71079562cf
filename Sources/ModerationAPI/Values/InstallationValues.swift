package import Moderation

package struct FindingValue: Codable, Sendable {
    let subject: String
    let level: Finding.Level
    let text: String
    let advice: String?

    package init(_ finding: Finding) {
        subject = finding.subject
        level = finding.level
        text = finding.text
        advice = finding.advice
    }

    package var finding: Finding {
        Finding(subject, level, text, advice: advice)
    }
}

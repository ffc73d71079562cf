/// What a check found, and what to do about it.
struct Finding: Hashable, Sendable {
    enum Level: String, Hashable, Sendable, CaseIterable {
        case ok
        /// It works, but will not for long, or not for everything.
        case warning
        case problem
    }

    let subject: String
    let level: Level
    let text: String
    /// What to do; nil where there is nothing.
    let advice: String?

    init(_ subject: String, _ level: Level, _ text: String, advice: String? = nil) {
        self.subject = subject
        self.level = level
        self.text = text
        self.advice = advice
    }
}

extension Finding {
    /// A row of `duyet doctor --json`.
    var json: JSONValue {
        .object([
            "subject": .string(subject), "level": .string(level.rawValue), "text": .string(text),
            "advice": JSONValue(advice),
        ])
    }

    func print(to output: Output) {
        let style: TextStyle =
            switch level {
            case .ok: .green
            case .warning: .yellow
            case .problem: .red
            }
        let level = output.styled(level.rawValue.padded(toColumns: 9, alignment: .left), style)
        output.line("\(level)\(subject.padded(toColumns: 15, alignment: .left))\(text.singleLine)")
        if let advice { output.line(String(repeating: " ", count: 24) + "-> \(advice.singleLine)") }
    }
}

import Moderation

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

import TerminalScreen

extension String {
    /// At most so many columns; what is cut off is replaced by `…`.
    func truncated(toColumns columns: Int) -> String {
        guard DisplayWidth.of(self) > columns else { return self }
        var result = ""
        var used = 0
        for character in self {
            let width = DisplayWidth.of(character)
            guard used + width <= columns - 1 else { break }
            result.append(character)
            used += width
        }
        return columns > 0 ? result + "…" : ""
    }

    /// Filled with spaces to so many columns.
    func padded(toColumns columns: Int, alignment: Table.Alignment) -> String {
        let space = String(repeating: " ", count: max(0, columns - DisplayWidth.of(self)))
        return alignment == .left ? self + space : space + self
    }

    /// Lines of at most so many columns, broken at spaces; a longer word is broken where it must be.
    func wrapped(toColumns columns: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { Self.wrap($0, columns: max(columns, 1)) }
    }

    private static func wrap(_ line: Substring, columns: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var used = 0
        for word in line.split(separator: " ") {
            let width = DisplayWidth.of(String(word))
            if used > 0, used + 1 + width <= columns {
                current += " \(word)"
                used += 1 + width
                continue
            }
            if used > 0 { lines.append(current) }
            (current, used) = ("", 0)
            for character in word {
                let width = DisplayWidth.of(character)
                if used + width > columns, used > 0 {
                    lines.append(current)
                    (current, used) = ("", 0)
                }
                current.append(character)
                used += width
            }
        }
        return lines + [current]
    }
}

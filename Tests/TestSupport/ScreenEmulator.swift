/// A small terminal: what a program wrote, as a person would see it.
///
/// It knows the cursor, clearing, the alternate screen and the modes that full-screen programs use. Like simple terminals it gives
/// each scalar columns of its own, so that a program cannot rely on how emoji are put together.
package struct ScreenEmulator: Sendable {
    package private(set) var columns: Int
    package private(set) var rows: Int
    /// What stands in each place; empty behind a wide character.
    private var cells: [[String]]
    private var column = 0
    private var row = 0
    /// Whether what came last stands on the screen, so that a mark can be put on it.
    private var canJoin = false
    /// What was seen last and has not ended.
    private var pending: [UInt8] = []
    package private(set) var isAlternate = false
    package private(set) var isCursorShown = true
    package private(set) var isPasteBracketed = false
    /// Sequences that it does not know: a program that means well sends none.
    package private(set) var unknown: [String] = []

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    package mutating func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        (column, row) = (0, 0)
    }

    /// The screen's lines without blanks at their ends.
    package var lines: [String] {
        cells.map { cells in
            var line = cells.joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    package var text: String {
        lines.joined(separator: "\n")
    }

    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            pending.append(byte)
            step()
        }
    }

    private mutating func step() {
        guard let first = pending.first else { return }
        if first == 0x1B { return escape() }
        if first < 0x20 || first == 0x7F {
            control(first)
            pending = []
        } else if let text = String(validating: pending, as: UTF8.self) {
            for scalar in text.unicodeScalars { put(scalar) }
            pending = []
        } else if pending.count > 3 {
            unknown.append("\(pending)")
            pending = []
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x0D: column = 0
        case 0x0A: row = min(row + 1, rows - 1)
        case 0x08: column = max(column - 1, 0)
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(scalar)
        if width == 0 {
            if canJoin, column > 0 { cells[row][column - 1].unicodeScalars.append(scalar) }
            return
        }
        canJoin = column + width <= columns
        guard canJoin else { return }
        cells[row][column] = String(scalar)
        if width == 2 { cells[row][column + 1] = "" }
        column += width
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4C6, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6B, 0xFF01...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    private mutating func escape() {
        guard pending.count > 1 else { return }
        guard pending[1] == UInt8(ascii: "[") else {
            unknown.append("\(pending)")
            pending = []
            return
        }
        guard pending.count > 2, let last = pending.last, (0x40...0x7E).contains(last) else { return }
        let parameters = String(decoding: pending[2..<(pending.count - 1)], as: UTF8.self)
        apply(Character(Unicode.Scalar(last)), parameters)
        pending = []
    }

    private mutating func apply(_ command: Character, _ parameters: String) {
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        switch (command, parameters) {
        case ("m", _): break
        case ("H", _):
            row = min(max((numbers.first ?? 1) - 1, 0), rows - 1)
            column = min(max((numbers.count > 1 ? numbers[1] : 1) - 1, 0), columns - 1)
        case ("J", "2"): cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        case ("h", "?1049"): isAlternate = true
        case ("l", "?1049"): isAlternate = false
        case ("h", "?25"): isCursorShown = true
        case ("l", "?25"): isCursorShown = false
        case ("h", "?2004"): isPasteBracketed = true
        case ("l", "?2004"): isPasteBracketed = false
        case ("h", "?2026"), ("l", "?2026"): break
        default: unknown.append("\(parameters)\(command)")
        }
    }
}

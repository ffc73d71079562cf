/// Comma-separated values (RFC 4180), safe to open with a spreadsheet.
enum CSVText {
    static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",")
    }

    private static func field(_ text: String) -> String {
        // A spreadsheet would run what begins so as a formula.
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'\(text)" : text
        let isPlain = !safe.utf8.contains { [UInt8(ascii: ","), 0x22, 0x0A, 0x0D].contains($0) }
        return isPlain ? safe : "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}

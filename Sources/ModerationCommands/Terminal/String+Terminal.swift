import TerminalScreen

extension String {
    /// For one line of a terminal: line breaks and tabs are spaces, and what could steer the terminal or turn the
    /// reading direction is shown as `�`.
    var singleLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isWhitespace ? " " : $0.shown }))
            .split(separator: " ")
            .joined(separator: " ")
    }

    /// For several lines of a terminal: line feeds stay, the rest is as in ``singleLine``.
    var multipleLines: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? $0 : $0.shown }))
    }
}

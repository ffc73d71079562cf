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

extension Unicode.Scalar {
    fileprivate var shown: Unicode.Scalar {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
        case .format: isDirectional ? "\u{FFFD}" : self
        default: self
        }
    }

    /// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9), and the tags that hide text.
    private var isDirectional: Bool {
        switch value {
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Itself, or `�` for what could steer a terminal or turn the reading direction.
    package var shown: Unicode.Scalar {
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

import SpamFilter

/// What of a comment the filter reads.
package enum FilterText {
    /// Name, title and content, a line each; empty ones left out. Scores can only be had again while this stays as it is.
    package static func of(name: String, title: String, content: String) -> String {
        [name, title, content].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A text, as the filter read it.
    package struct Reading: Sendable {
        private let text: ReadText
        /// Of the model that read it; nil where there was none.
        private let version: ModelVersion?
        private let reading: TextReading?

        init(text: ReadText, version: ModelVersion?, reading: TextReading?) {
            self.text = text
            self.version = version
            self.reading = reading
        }

        /// As a model reads it, which may have learned something since.
        func reading(by placed: PlacedModel) -> TextReading {
            guard let reading, version == placed.version else { return placed.model.read(text) }
            return reading
        }
    }
}

extension Comment {
    /// What of it the filter reads.
    package var filterText: String {
        FilterText.of(name: name, title: title, content: content)
    }
}

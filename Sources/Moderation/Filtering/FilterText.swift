/// What of a comment the filter reads.
package enum FilterText {
    /// Name, title and content, a line each; empty ones left out. Scores can only be had again while this stays as it is.
    package static func of(name: String, title: String, content: String) -> String {
        [name, title, content].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Comment {
    /// What of it the filter reads.
    package var filterText: String {
        FilterText.of(name: name, title: title, content: content)
    }
}

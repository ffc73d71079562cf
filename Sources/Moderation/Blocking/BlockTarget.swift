package import SpamFilter

/// Whom or what a block means.
package enum BlockTarget: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case name, source, subnet, pattern
    }

    /// Folded, as the filter folds.
    case name(String)
    case source(SourceHash)
    case subnet(SourceHash)
    case pattern(FoldedPattern)

    /// A name as it was typed.
    /// - Throws: `invalidBlock`, for one without letters or digits.
    package init(name: String) throws(ModerationError) {
        let folded = Self.folded(name: name)
        guard !folded.isEmpty, name.count <= FoldedPattern.longest else { throw .invalidBlock(name) }
        self = .name(folded)
    }

    /// - Throws: `invalidBlock`, for one that is too long or has too few letters.
    package init(pattern: String) throws(ModerationError) {
        guard let folded = FoldedPattern(pattern) else { throw .invalidBlock(pattern) }
        self = .pattern(folded)
    }

    package var kind: Kind {
        switch self {
        case .name: .name
        case .source: .source
        case .subnet: .subnet
        case .pattern: .pattern
        }
    }

    /// How names are compared.
    package static func folded(name: String) -> String {
        TextFolding().fold(name).text
    }
}

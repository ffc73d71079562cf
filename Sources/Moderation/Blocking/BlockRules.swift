package import SpamFilter

/// The blocks that may concern a submission, as the store finds them when it comes.
package struct BlockRules: Hashable, Sendable {
    package struct Match: Hashable, Sendable {
        package let block: Int64
        package let kind: BlockTarget.Kind

        package init(block: Int64, kind: BlockTarget.Kind) {
            self.block = block
            self.kind = kind
        }
    }

    package struct Pattern: Hashable, Sendable {
        package let block: Int64
        package let pattern: FoldedPattern

        package init(block: Int64, pattern: FoldedPattern) {
            self.block = block
            self.pattern = pattern
        }
    }

    /// Those of its source, subnet and name: they concern it.
    package let matches: [Match]
    /// Those of texts, which have to be looked for.
    package let patterns: [Pattern]

    package init(matches: [Match] = [], patterns: [Pattern] = []) {
        self.matches = matches
        self.patterns = patterns
    }

    /// All blocks that hold the text back, by their numbers.
    package func found(in text: @autoclosure () -> String) -> [Match] {
        guard !patterns.isEmpty else { return matches }
        let folded = TextFolding().fold(text())
        let found = patterns.filter { $0.pattern.matches(folded) }.map {
            Match(block: $0.block, kind: .pattern)
        }
        return (matches + found).sorted { $0.block < $1.block }
    }
}

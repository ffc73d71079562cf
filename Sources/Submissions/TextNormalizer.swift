import Foundation

/// Brings what people type into the one form in which it is stored, compared and counted.
///
/// The result is in Unicode's normalisation form C, trimmed, its only control character the line feed of paragraphs, every
/// kind of space U+0020, and without characters that cannot be seen, unless a script or an emoji needs them (see
/// `VisibleScalars`). Piles of marks and endless grapheme clusters are cut (see `BoundedClusters`). Normalising twice is the
/// same as once.
package enum TextNormalizer {
    package enum Layout: Hashable, Sendable {
        /// One line: line ends and tabs become spaces, and several spaces become one.
        case line

        /// Lines end in a line feed and not in spaces; at most two blank lines follow each other.
        case paragraphs
    }

    package static func normalize(_ text: String, as layout: Layout) -> NormalizedText {
        let bytes = Array(text.utf8)
        if PlainText.isPlain(bytes) {
            if isLaidOut(bytes, as: layout) {
                return NormalizedText(text: text, count: PlainText.count(bytes), hiddenCharacters: 0)
            }
            let laidOut = lay(bytes, out: layout)
            return NormalizedText(
                text: String(decoding: laidOut, as: UTF8.self),
                count: PlainText.count(laidOut),
                hiddenCharacters: 0
            )
        }
        var scalars = VisibleScalars(of: text)
        // Only now, because a hidden character may have stood between a letter and its mark.
        scalars.cutMarkRuns(after: String(scalars.text).precomposedStringWithCanonicalMapping)
        let laidOut = String(decoding: lay(Array(String(scalars.text).utf8), out: layout), as: UTF8.self)
        let bounded = BoundedClusters(of: laidOut)
        return NormalizedText(
            text: bounded.text,
            count: bounded.count,
            hiddenCharacters: scalars.hiddenCount + bounded.cutCount
        )
    }

    /// Whether laying it out would surely change nothing: no blank at either end, none but single spaces within, and in
    /// paragraphs single line feeds too.
    private static func isLaidOut(_ bytes: [UInt8], as layout: Layout) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        if isBlank(first) || isBlank(last) { return false }
        var previous = first
        for byte in bytes {
            let isAllowed = byte >= .space || byte == .lineFeed && layout == .paragraphs
            if !isAllowed || byte <= .space && previous <= .space { return false }
            previous = byte
        }
        return true
    }

    private static func lay(_ bytes: [UInt8], out layout: Layout) -> [UInt8] {
        switch layout {
        case .line: layLine(bytes)
        case .paragraphs: layParagraphs(bytes)
        }
    }

    private static func layLine(_ bytes: [UInt8]) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var isSpaceDue = false
        for byte in bytes {
            if isBlank(byte) {
                isSpaceDue = true
                continue
            }
            if isSpaceDue, !line.isEmpty { line.append(.space) }
            isSpaceDue = false
            line.append(byte)
        }
        return line
    }

    /// Spaces and line ends are held back until something visible follows, so that those at the end are lost.
    private static func layParagraphs(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var spaces = 0
        var lineEnds = 0
        for (index, byte) in bytes.enumerated() {
            if !isBlank(byte) {
                if lineEnds + spaces > 0, !text.isEmpty {
                    text.append(contentsOf: repeatElement(.lineFeed, count: min(lineEnds, 3)))
                    text.append(contentsOf: repeatElement(.space, count: spaces))
                }
                (spaces, lineEnds) = (0, 0)
                text.append(byte)
            } else if byte == .space || byte == .tab {
                spaces += 1
            } else if byte == .lineFeed || index + 1 == bytes.count || bytes[index + 1] != .lineFeed {
                (spaces, lineEnds) = (0, lineEnds + 1)
            }
        }
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == .space || byte == .lineFeed || byte == .carriageReturn || byte == .tab
    }
}

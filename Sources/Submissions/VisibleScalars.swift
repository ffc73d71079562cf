/// A text without what cannot be seen.
///
/// Taken out and counted: control characters, bidirectional embeddings, overrides and isolates, zero-width and other
/// default-ignorable characters, interlinear annotations, noncharacters. Kept where they have a use: joiners between emoji
/// and after letters of joining scripts, variation selectors after what they vary, direction marks after right-to-left
/// letters, the tags of a subdivision's flag. Line ends become line feeds, spaces of all kinds and tabs U+0020.
struct VisibleScalars {
    private(set) var text = String.UnicodeScalarView()
    private(set) var hiddenCount = 0

    /// More marks than this on one letter are no language but a blot over the neighbouring lines.
    private static let markLimit = 8

    /// A flag's tags: at most six characters name a subdivision, and one ends them.
    private static let tagLimit = 8

    init(of string: String) {
        let scalars = Array(string.unicodeScalars)
        text.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            index += 1
            if scalar.value == 0x1F3F4 {
                let tags = Self.flagTags(in: scalars, from: index)
                text.append(scalar)
                text.append(contentsOf: tags)
                index += tags.count
            } else {
                add(scalar, next: next)
            }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x1E80...0x1EFF:
            text.append(scalar)
        case 0x0D where next == "\n":
            break
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
            text.append("\n")
        case 0x09, 0x2800:
            text.append(" ")
        default:
            if scalar.properties.generalCategory == .spaceSeparator {
                text.append(" ")
            } else if !Self.isHidden(scalar) || Self.isNeeded(scalar, after: text.last, before: next) {
                text.append(scalar)
            } else {
                hiddenCount += 1
            }
        }
    }

    /// Takes `composed`, the same text normalised, without the marks beyond the limit on one letter.
    mutating func cutMarkRuns(after composed: String) {
        text.removeAll(keepingCapacity: true)
        var run = 0
        for scalar in composed.unicodeScalars {
            run = scalar.value >= 0x300 && scalar.isCombiningMark ? run + 1 : 0
            if run > Self.markLimit {
                hiddenCount += 1
            } else {
                text.append(scalar)
            }
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        default:
            scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
                || scalar.properties.generalCategory == .control
        }
    }

    private static func isNeeded(
        _ scalar: Unicode.Scalar,
        after previous: Unicode.Scalar?,
        before next: Unicode.Scalar?
    ) -> Bool {
        guard let previous else { return false }
        switch scalar.value {
        case 0x200C:
            return previous.isOfJoiningScript
        case 0x200D:
            return previous.isOfJoiningScript || previous.endsEmoji && next?.isPictograph == true
        case 0xFE0E, 0xFE0F:
            return previous.isPictograph || previous.isKeycapBase && next?.value == 0x20E3
        case 0xFE00...0xFE0D, 0xE0100...0xE01EF:
            return previous.properties.isIdeographic
        case 0x180B...0x180D, 0x180F:
            return (0x1820...0x18AA).contains(previous.value)
        case 0x061C, 0x200E, 0x200F:
            return previous.isRightToLeftLetter
        default:
            return false
        }
    }

    /// The tags that follow a black flag, when a cancel tag ends them (Unicode Technical Standard 51, ED-14a).
    private static func flagTags(in scalars: [Unicode.Scalar], from start: Int) -> ArraySlice<Unicode.Scalar> {
        let tags = scalars[start...].prefix(tagLimit).prefix { (0xE0020...0xE007F).contains($0.value) }
        guard tags.count > 1, let end = tags.firstIndex(where: { $0.value == 0xE007F }), end > start else { return [] }
        return scalars[start...end]
    }
}

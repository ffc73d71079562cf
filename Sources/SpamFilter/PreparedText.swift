import Foundation

/// A text without invisible characters, in normalisation form KC: the common ground of folding and fingerprints.
///
/// Unlike what is stored, nothing invisible is kept, not even where a script or an emoji needs it.
struct PreparedText {
    let text: String

    init(_ original: String) {
        if original.unicodeScalars.allSatisfy(Self.isSettled) {
            text = original
            return
        }
        var visible = String.UnicodeScalarView()
        visible.append(contentsOf: original.unicodeScalars.lazy.filter { !Self.isInvisible($0) })
        text = String(visible).precomposedStringWithCompatibilityMapping
    }

    /// Scalars that neither normalisation nor their neighbours change: ASCII, the Vietnamese and common Latin letters,
    /// dashes and quotation marks.
    static func isSettled(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0xC0...0x131, 0x168...0x169, 0x1A0...0x1B0, 0x1EA0...0x1EF9,
            0x2013...0x2014,
            0x2018...0x201F:
            true
        default:
            false
        }
    }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x09...0x0D, 0x85, 0x2028, 0x2029: false
        case 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0x3164, 0xFFA0: true
        default:
            scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
        }
    }
}

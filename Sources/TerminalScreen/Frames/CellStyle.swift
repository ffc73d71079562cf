/// How a cell is drawn.
package struct CellStyle: Hashable, Sendable {
    package static let plain = CellStyle()
    package static let bold = CellStyle(isBold: true)
    package static let dim = CellStyle(isDim: true)
    package static let reversed = CellStyle(isReversed: true)

    package var colour: Colour?
    package var isBold: Bool
    package var isDim: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool

    package init(
        _ colour: Colour? = nil,
        isBold: Bool = false,
        isDim: Bool = false,
        isUnderlined: Bool = false,
        isReversed: Bool = false
    ) {
        self.colour = colour
        self.isBold = isBold
        self.isDim = isDim
        self.isUnderlined = isUnderlined
        self.isReversed = isReversed
    }

    /// The control sequence that sets exactly this (ECMA-48, Select Graphic Rendition).
    func sequence(usesColour: Bool) -> String {
        var codes = ["0"]
        if isBold { codes.append("1") }
        if isDim { codes.append("2") }
        if isUnderlined { codes.append("4") }
        if isReversed { codes.append("7") }
        if usesColour, let colour { codes.append("\(30 + colour.rawValue)") }
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }
}

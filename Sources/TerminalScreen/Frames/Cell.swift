/// What stands in one place of the screen.
package struct Cell: Hashable, Sendable {
    package static let blank = Cell(character: " ", style: .plain)

    package let character: Character
    package let style: CellStyle
    /// Whether it only holds the place that the wide character before it takes.
    package let isCovered: Bool

    init(character: Character, style: CellStyle, isCovered: Bool = false) {
        self.character = character
        self.style = style
        self.isCovered = isCovered
    }
}

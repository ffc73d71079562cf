/// How a terminal shows text (ECMA-48, Select Graphic Rendition).
enum TextStyle: Int, Hashable, Sendable {
    case bold = 1
    case red = 31
    case green = 32
    case yellow = 33

    func applied(to text: String) -> String {
        "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    }
}

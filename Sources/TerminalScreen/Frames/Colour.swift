/// The colours that every terminal has, in the shades that its user chose.
package enum Colour: Int, Hashable, Sendable {
    case red = 1
    case green, yellow, blue, magenta, cyan
}

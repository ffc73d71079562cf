/// A key that was pressed, or a text that was pasted.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// Together with the control key; the letter is in lower case.
    case control(Character)
    case enter, tab, backTab, backspace, delete, escape
    case up, down, left, right, home, end, pageUp, pageDown
    case paste(String)
}

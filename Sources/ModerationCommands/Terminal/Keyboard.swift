import Foundation
import TerminalDevice

/// Keys as they are pressed on the terminal of standard input, without waiting for the end of a line.
enum Keyboard {
    /// Nil where input or output is no terminal.
    static var reader: (@Sendable () -> Character?)? {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
        return { key() }
    }

    /// Waits for a key. The terminal is as it was afterwards, so that whatever ends the program leaves it in order.
    /// - Returns: Nil at the end of input, and for Ctrl-C and Ctrl-D.
    private static func key() -> Character? {
        KeyQuestion.ask {
            var bytes: [UInt8] = []
            while bytes.count < 4 {
                var byte: UInt8 = 0
                guard read(STDIN_FILENO, &byte, 1) == 1, byte != 3, byte != 4 else { return nil }
                bytes.append(byte)
                if let text = String(validating: bytes, as: UTF8.self), let key = text.first { return key }
            }
            return "\u{FFFD}"
        }
    }
}

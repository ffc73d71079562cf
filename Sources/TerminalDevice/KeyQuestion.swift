import CTerminalShims
import Foundation

/// A question that one key answers, below whatever else the terminal shows.
package enum KeyQuestion {
    /// Runs while the keys of standard input come one by one and unseen. The terminal is as it was afterwards, also where a signal
    /// ends the process meanwhile.
    /// - Returns: Nil where standard input is no terminal.
    package static func ask<Answer>(_ answer: () -> Answer?) -> Answer? {
        guard cterm_hush(STDIN_FILENO) == 0 else { return nil }
        defer { cterm_unhush() }
        return answer()
    }
}

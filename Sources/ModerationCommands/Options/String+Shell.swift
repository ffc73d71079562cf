extension String {
    /// As one word of a POSIX shell's command line.
    var shellQuoted: String {
        let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isWholeNumber || "/._-+:@%".contains($0) }
        return isPlain ? self : "'\(replacing("'", with: #"'\''"#))'"
    }
}

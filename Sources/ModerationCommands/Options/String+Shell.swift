extension String {
    /// As one word of a POSIX shell's command line.
    var shellQuoted: String {
        let isPlain = !isEmpty && unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789/._-+:@%".unicodeScalars.contains($0) }
        return isPlain ? self : "'\(replacing("'", with: #"'\''"#))'"
    }
}

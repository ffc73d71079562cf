extension FuzzTarget {
    /// Those of the pure modules, which libFuzzer can run too.
    ///
    /// - Throws: `CaptchaError` when examples cannot be made.
    package static func all() throws -> [FuzzTarget] {
        try forms + log + [tokens()]
    }
}

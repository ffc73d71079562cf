/// What an `Accept-Encoding` header (RFC 9110, section 12.5.3) says of the only coding that we have.
enum AcceptedEncodings {
    /// Longer headers are read up to here.
    private static let mostBytes = 1000

    /// Whether gzip is wanted at least as much as the plain bytes. No header asks for plain bytes.
    static func prefersGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        // What browsers and proxies send.
        if header == "gzip" || header.hasPrefix("gzip, deflate") && !header.contains("q") { return true }
        var gzip: Int?
        var identity: Int?
        var any: Int?
        for range in header.utf8.prefix(mostBytes).split(separator: UInt8(ascii: ",")) {
            let parts = range.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(text)
            let quality = quality(parts.dropFirst())
            switch parts.first {
            case "gzip", "x-gzip": gzip = max(gzip ?? 0, quality)
            case "identity": identity = quality
            case "*": any = quality
            default: break
            }
        }
        let wanted = gzip ?? any ?? 0
        return wanted > 0 && wanted >= identity ?? 0
    }

    private static func text(_ bytes: Substring.UTF8View.SubSequence) -> String {
        Substring(bytes).filter { !$0.isWhitespace }.lowercased()
    }

    /// In thousandths: `q=0.8` is 800; without one it is 1,000, and a broken one counts as 0.
    private static func quality(_ parameters: ArraySlice<String>) -> Int {
        guard let parameter = parameters.first(where: { $0.hasPrefix("q=") }) else { return 1000 }
        guard let quality = Double(parameter.dropFirst(2)), (0...1).contains(quality) else { return 0 }
        return Int(quality * 1000)
    }
}

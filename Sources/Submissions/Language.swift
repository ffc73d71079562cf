/// The languages Duyet speaks.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
    case vi, en

    /// The one of ours that an `Accept-Language` header (RFC 9110, section 12.5.4) likes best; of equals, the first named.
    /// Regions are not looked at (`en-GB` is `en`), `*` stands for the default, and so does a header that names none of ours.
    package init(acceptLanguage: String?, default fallback: Language) {
        var best: (language: Language, quality: Double) = (fallback, 0)
        for range in (acceptLanguage ?? "").prefix(1000).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let tag = parts.first?.prefix(while: { $0 != "-" }) else { continue }
            let quality = Self.quality(parts.dropFirst())
            if let language = tag == "*" ? fallback : Language(rawValue: String(tag)), quality > best.quality {
                best = (language, quality)
            }
        }
        self = best.language
    }

    /// `q=0.8` is 0.8; without one it is 1, and a broken or excluded one counts as 0.
    private static func quality(_ parameters: ArraySlice<String>) -> Double {
        guard let parameter = parameters.first(where: { $0.hasPrefix("q=") }) else { return 1 }
        guard let quality = Double(parameter.dropFirst(2)), (0...1).contains(quality) else { return 0 }
        return quality
    }
}

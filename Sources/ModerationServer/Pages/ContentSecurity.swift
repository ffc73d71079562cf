/// Content security policies: no script, nothing from elsewhere, framed only by pages that may embed us.
enum ContentSecurity {
    /// Of a page of ours. The origins are those whose pages may show it in a frame, and to which its form may lead back.
    static func page(framedBy origins: [String]) -> String {
        let others = origins.map { " \($0)" }.joined()
        return
            "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; form-action 'self'\(others); "
            + "frame-ancestors 'self'\(others); base-uri 'none'"
    }

    /// The demo's article with the element: it runs our script, which asks our API.
    static let demo =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'"
}

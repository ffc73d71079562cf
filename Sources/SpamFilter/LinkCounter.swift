/// How many links a text has, and to where.
package struct LinkCounter: Hashable, Sendable {
    package let count: Int

    /// Each once, in the order of the text.
    package let domains: [String]

    package init(counting text: String) {
        let links = LinkScanner.links(in: text)
        var seen: Set<String> = []
        count = links.count
        domains = links.map(\.domain).filter { seen.insert($0).inserted }
    }
}

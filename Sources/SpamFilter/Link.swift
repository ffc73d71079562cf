/// A web address within a text.
package struct Link: Hashable, Sendable {
    /// Where it stands in the text.
    package let range: Range<String.Index>

    /// What it leads to; always http or https. An address written without a scheme has `http://` before it.
    package let url: String

    /// The host in lower case, without `www.`, user and port.
    package let domain: String
}

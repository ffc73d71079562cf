/// A submission whose texts are normalised and within the site's rules. Nothing is yet said about token, thread or parent
/// being known.
package struct ValidSubmission: Hashable, Sendable {
    package var thread: String

    /// Empty when the site does not ask for it and the visitor left it blank; so are `title`, `content` and `code`.
    package var name: String
    package var title: String
    package var content: String
    package var code: String

    package var token: String?
    package var parent: Int64?

    /// The idempotency key, up to 128 bytes.
    package var key: String?

    package var honeypotFilled: Bool

    /// How many hidden characters were taken out of name, title and content: a sign of disguise.
    package var hiddenCharacters: Int

    package var threadTitle: String?

    /// An http or https URL.
    package var threadURL: String?

    /// As sent; whoever redirects there checks it against the site's origins.
    package var returnAddress: String?

    package init(
        thread: String,
        name: String = "",
        title: String = "",
        content: String,
        code: String = "",
        token: String? = nil,
        parent: Int64? = nil,
        key: String? = nil,
        honeypotFilled: Bool = false,
        hiddenCharacters: Int = 0,
        threadTitle: String? = nil,
        threadURL: String? = nil,
        returnAddress: String? = nil
    ) {
        self.thread = thread
        self.name = name
        self.title = title
        self.content = content
        self.code = code
        self.token = token
        self.parent = parent
        self.key = key
        self.honeypotFilled = honeypotFilled
        self.hiddenCharacters = hiddenCharacters
        self.threadTitle = threadTitle
        self.threadURL = threadURL
        self.returnAddress = returnAddress
    }
}

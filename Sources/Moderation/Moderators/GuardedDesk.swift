/// A desk at which somebody sits: it lets him do what his role allows, where it does, and nothing else.
package struct GuardedDesk: Sendable {
    /// Of the installation itself.
    package typealias Store = ModerationDesk & AccessStore & ReviewStore & FilterStore & ExchangeStore
        & BackupStore

    private enum Sitter: Hashable, Sendable {
        /// Known by a token.
        case known(Identity)
        /// On the machine of the installation; who he is and what he may do is looked up each time.
        case named(String)
    }

    let store: any Store
    private let sitter: Sitter

    package init(_ store: any Store, for identity: Identity) {
        self.store = store
        self.sitter = .known(identity)
    }

    package init(_ store: any Store, named name: String) {
        self.store = store
        self.sitter = .named(name)
    }

    /// - Throws: `unregistered`.
    package func identity() async throws(ModerationError) -> Identity {
        switch sitter {
        case .known(let identity): identity
        case .named(let name): try await store.identity(named: name)
        }
    }

    /// - Parameters:
    ///   - permission: What is wanted.
    ///   - site: Where; nil: at all sites.
    /// - Throws: `forbidden`, `unregistered`.
    package func check(_ permission: Permission, site: String? = nil) async throws(ModerationError) {
        try await identity().check(permission, site: site)
    }

    /// The same at every site of the comments.
    func check(_ permission: Permission, comments: [Int64]) async throws(ModerationError) {
        let identity = try await identity()
        guard identity.sites(for: permission) != nil else { return }
        for site in try await store.sites(ofComments: comments).sorted() { try identity.check(permission, site: site) }
        _ = try identity.checkAnywhere(permission)
    }

    /// Whether somebody is known here by his name alone.
    var isLocal: Bool {
        if case .named = sitter { true } else { false }
    }
}

extension GuardedDesk: ModerationDesk {}

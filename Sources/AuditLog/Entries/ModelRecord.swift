/// What an entry vouches for of a model of the filter that was stored.
package struct ModelRecord: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What the lessons made of the model before; the others begin anew.
        case snapshot
        /// Learned all anew, without somebody's lessons.
        case rebuild
        /// Read from a file.
        case `import`
        /// Taught labelled comments of a file.
        case train
    }

    package var kind: Kind
    /// The entry of the last lesson in it; for a new beginning its own.
    package var position: Int64
    /// SHA-256 of the model's bytes, in hexadecimal digits.
    package var digest: String
    /// SHA-256 of what its lessons did, as far as no stored model before it vouches for them; in hexadecimal digits.
    package var lessons: String
    /// Moderators whose lessons were left out.
    package var omitted: [String]

    package init(kind: Kind, position: Int64, digest: String, lessons: String, omitted: [String] = []) {
        self.kind = kind
        self.position = position
        self.digest = digest
        self.lessons = lessons
        self.omitted = omitted
    }

    /// Whether it is no continuation of the model before.
    package var isBeginning: Bool { kind != .snapshot }

    /// The lines of an entry.
    package var changes: [String] {
        ["kind: \(kind.rawValue)", "position: \(position)", "digest: \(digest)", "lessons: \(lessons)"]
            + omitted.map { "without: \($0)" }
    }

    /// Reads what ``changes`` wrote; nil for anything else.
    package init?(changes: [String]) {
        func value(_ index: Int, _ name: String) -> String? {
            guard index < changes.count, changes[index].hasPrefix("\(name): ") else { return nil }
            return String(changes[index].dropFirst(name.count + 2))
        }
        guard let kind = value(0, "kind").flatMap(Kind.init),
            let position = value(1, "position").flatMap({ Int64($0) }),
            let digest = value(2, "digest"), let lessons = value(3, "lessons")
        else {
            return nil
        }
        let omitted = changes.indices.dropFirst(4).compactMap { value($0, "without") }
        self.init(kind: kind, position: position, digest: digest, lessons: lessons, omitted: omitted)
        guard self.changes == changes else { return nil }
    }
}

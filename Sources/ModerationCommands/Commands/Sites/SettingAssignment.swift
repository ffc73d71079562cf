import ArgumentParser

/// `KEY=VALUE`; the value may be empty, and may hold further equals signs.
struct SettingAssignment: Hashable, Sendable, ExpressibleByArgument {
    let key: String
    let value: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
        key = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
    }
}

extension AuditEntry {
    /// What stands behind `KEY: ` in the first of its changes that begins so.
    package func change(_ key: String) -> String? {
        let prefix = "\(key): "
        return changes.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
}

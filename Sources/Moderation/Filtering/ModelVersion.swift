import SpamFilter

/// Which state of the filter's model gave a score: `1@812` is what the first 812 entries of the log made of it, in version 1 of
/// folding, features and learning.
package struct ModelVersion: Hashable, Sendable, CustomStringConvertible {
    package let version: Int
    /// Sequence of the last audit entry in it, that of a lesson or of a stored model; 0 before the first.
    package let position: Int64

    package init(version: Int = SpamModel.version, position: Int64) {
        self.version = version
        self.position = position
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let version = Int(parts[0]), let position = Int64(parts[1]), version > 0, position >= 0
        else {
            return nil
        }
        self.init(version: version, position: position)
        guard description == text else { return nil }
    }

    package var description: String {
        "\(version)@\(position)"
    }
}

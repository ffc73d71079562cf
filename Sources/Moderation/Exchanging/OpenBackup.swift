package import Foundation

/// A checked copy of a database.
package struct OpenBackup: Sendable {
    /// At its beginning.
    package let file: FileHandle
    /// In bytes.
    package let size: Int
    /// SHA-256.
    package let digest: [UInt8]
    package let comments: Int

    package init(file: FileHandle, size: Int, digest: [UInt8], comments: Int) {
        self.file = file
        self.size = size
        self.digest = digest
        self.comments = comments
    }
}

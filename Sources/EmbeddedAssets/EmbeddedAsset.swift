import Assets

/// A file that was embedded in the binary when it was built, so that nothing has to be found at run time.
package struct EmbeddedAsset: Sendable {
    /// Path relative to `Assets/`, for example `templates/thread.mustache`.
    package let name: String
    package let bytes: [UInt8]

    /// Returns nil when no file of that name was embedded.
    package init?(named name: String) {
        guard let asset = unsafe duyet_asset_named(name) else { return nil }
        self.name = name
        self.bytes = unsafe Array(UnsafeBufferPointer(start: asset.pointee.bytes, count: asset.pointee.length))
    }

    /// The file as UTF-8 text.
    package var text: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

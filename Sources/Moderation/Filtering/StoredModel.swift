import SpamFilter

/// A model of the filter as the store keeps it.
package struct StoredModel: Sendable {
    /// Position of the beginning that it continues, or is.
    package let base: Int64
    package let position: Int64
    package let bytes: [UInt8]

    package init(base: Int64, position: Int64, bytes: [UInt8]) {
        self.base = base
        self.position = position
        self.bytes = bytes
    }

    /// Reads the model.
    package func placed() throws(ModerationError) -> PlacedModel {
        do {
            return PlacedModel(model: try SpamModel(bytes: bytes), base: base, position: position)
        } catch {
            throw .unusableModel(position: position, error)
        }
    }
}

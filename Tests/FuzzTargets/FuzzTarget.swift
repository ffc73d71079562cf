/// A parser of bytes that come from outside, and what must hold whatever they are.
package struct FuzzTarget: Sendable, CustomStringConvertible {
    /// What did not hold.
    package struct Violation: Error, CustomStringConvertible {
        package let description: String

        package init(_ description: String) {
            self.description = description
        }
    }

    /// Also the folder of its examples.
    package let name: String
    /// What a change may put in: the format's own marks.
    package let words: [String]
    /// Examples that are made anew each time.
    package let examples: [[UInt8]]
    /// Reads the bytes.
    ///
    /// - Returns: What kind of thing they were, so that new kinds can be told from more of the same.
    /// - Throws: `Violation`.
    package let read: @Sendable ([UInt8]) throws -> Int

    package init(
        _ name: String,
        words: [String] = [],
        examples: [[UInt8]] = [],
        read: @escaping @Sendable ([UInt8]) throws -> Int
    ) {
        self.name = name
        self.words = words
        self.examples = examples
        self.read = read
    }

    package var description: String {
        name
    }
}

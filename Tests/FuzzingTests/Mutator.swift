import FuzzTargets
import TestSupport

/// Makes bytes out of examples by changing, moving, repeating and mixing them; the same in each run.
struct Mutator {
    /// Longer ones are cut.
    private static let longest = 4096
    private static let mostExamples = 1000

    private let words: [[UInt8]]
    private var examples: [[UInt8]]
    private var generator: SeededGenerator

    init(_ target: FuzzTarget, examples: [[UInt8]], seed: UInt64) {
        self.words = target.words.map { Array($0.utf8) }
        self.examples = examples + target.examples + [[]]
        self.generator = SeededGenerator(seed: seed)
    }

    /// What is worth being changed further.
    mutating func keep(_ bytes: [UInt8]) {
        if examples.count < Self.mostExamples { examples.append(bytes) }
    }

    mutating func next() -> [UInt8] {
        var bytes = examples.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &generator) { change(&bytes) }
        return Array(bytes.prefix(Self.longest))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...16, using: &generator))
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
        case 1: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
        case 5: bytes.insert(contentsOf: words.randomElement(using: &generator) ?? [], at: place)
        case 6:
            let other = examples.randomElement(using: &generator) ?? []
            bytes = Array(bytes.prefix(place)) + other.dropFirst(Int.random(in: 0...other.count, using: &generator))
        default:
            let piece = Array(bytes[place..<end])
            for _ in 0..<Int.random(in: 1...200, using: &generator) where bytes.count < Self.longest { bytes += piece }
        }
    }
}

extension SpamModel {
    /// Of the bytes' layout and of all that makes scores: a change in folding, features or learning is a new version.
    package static let version = 1

    private static let magic = Array("duyet spam model".utf8)

    /// The whole model; about as long as there are different things in it. Ends with a checksum.
    package var bytes: [UInt8] {
        var writer = ModelWriter()
        writer.write(Self.magic)
        writer.write(UInt32(Self.version))
        writer.write(UInt64(hamCount))
        writer.write(UInt64(spamCount))
        writer.write(revision)
        for weight in fusion.weights { writer.write(weight) }
        writer.write(UInt64(fusion.count))
        writer.writeSparsely(linear.slots, isEmpty: { $0 == LinearLearner.Slot() }) { writer, slot in
            writer.write(slot.weight.bitPattern)
            writer.write(slot.energy.bitPattern)
        }
        writer.write(compression.root)
        writer.writeSparsely(compression.bytes, isEmpty: \.isEmpty) { $0.write($1) }
        writer.writeSparsely(compression.slots, isEmpty: \.isEmpty) { $0.write($1) }
        writer.writeSparsely(vocabulary.slots, isEmpty: { $0 == Vocabulary.Slot() }) { writer, slot in
            writer.write(slot.tag)
            writer.write(slot.count)
        }
        writer.writeSparsely(history.ham, isEmpty: { $0 == 0 }) { $0.write($1) }
        writer.writeSparsely(history.spam, isEmpty: { $0 == 0 }) { $0.write($1) }
        writer.write(rules)
        writer.write(influence)
        writer.write(ModelWriter.checksum(of: writer.bytes[...]))
        return writer.bytes
    }

    package init(bytes: [UInt8]) throws(SpamFilterError) {
        self.init()
        guard bytes.starts(with: Self.magic) else { throw .notAModel }
        let end = bytes.count - 8
        var reader = ModelReader(bytes[Self.magic.count...])
        let version = Int(try reader.read(UInt32.self))
        guard version == Self.version else { throw .modelVersion(found: version, supported: Self.version) }
        guard end > Self.magic.count else { throw .damagedModel }
        var tail = ModelReader(bytes[end...])
        guard try tail.read(UInt64.self) == ModelWriter.checksum(of: bytes[..<end]) else { throw .damagedModel }
        reader = ModelReader(bytes[(Self.magic.count + 4)..<end])
        try read(&reader)
        guard reader.isAtEnd else { throw .damagedModel }
    }

    /// A model may come from anywhere, and its checksum keeps nobody from writing one: what no lessons lead to is refused.
    private mutating func read(_ reader: inout ModelReader) throws(SpamFilterError) {
        hamCount = try Self.count(&reader)
        spamCount = try Self.count(&reader)
        revision = UInt64(try Self.count(&reader))
        for index in fusion.weights.indices {
            fusion.weights[index] = try reader.readDouble()
            guard Fusion.bounds.contains(fusion.weights[index]) else { throw .damagedModel }
        }
        fusion.count = try Self.count(&reader)
        try reader.readSparsely(into: &linear.slots) { reader throws(SpamFilterError) in
            let slot = LinearLearner.Slot(weight: try reader.readFloat(), energy: try reader.readFloat())
            guard LinearLearner.Slot.weights.contains(slot.weight), LinearLearner.Slot.energies.contains(slot.energy)
            else {
                throw .damagedModel
            }
            return slot
        }
        compression.root = try reader.readCounts()
        try reader.readSparsely(into: &compression.bytes) { reader throws(SpamFilterError) in try reader.readCounts() }
        try reader.readSparsely(into: &compression.slots) { reader throws(SpamFilterError) in try reader.readCounts() }
        try reader.readSparsely(into: &vocabulary.slots) { reader throws(SpamFilterError) in
            Vocabulary.Slot(tag: try reader.read(UInt16.self), count: try reader.read(UInt16.self))
        }
        try reader.readSparsely(into: &history.ham) { reader throws(SpamFilterError) in try reader.read(UInt32.self) }
        try reader.readSparsely(into: &history.spam) { reader throws(SpamFilterError) in try reader.read(UInt32.self) }
        guard history.recount() else { throw .damagedModel }
        rules = try reader.readRules()
        influence = try reader.readInfluence()
    }

    static func count(_ reader: inout ModelReader) throws(SpamFilterError) -> Int {
        let count = try reader.read(UInt64.self)
        guard count < 1 << 48 else { throw .damagedModel }
        return Int(count)
    }
}

extension ModelWriter {
    fileprivate mutating func write<Width>(_ counts: GramCounts<Width>) {
        for part in [counts.ham, counts.spam] {
            write(part.seen)
            write(part.followed)
            write(part.kinds)
        }
    }
}

extension ModelReader {
    fileprivate mutating func readCounts<Width>() throws(SpamFilterError) -> GramCounts<Width> {
        var counts = GramCounts<Width>()
        for isSpam in [false, true] {
            counts[isSpam].seen = try read(Width.self)
            counts[isSpam].followed = try read(Width.self)
            counts[isSpam].kinds = try read(Width.self)
            let highest = max(counts[isSpam].seen, counts[isSpam].followed, counts[isSpam].kinds)
            guard Width.bitWidth == 16 || highest < 1 << 31 else { throw .damagedModel }
        }
        return counts
    }
}

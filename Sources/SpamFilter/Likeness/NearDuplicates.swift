/// Finds comments that are nearly the same, whatever their marks, case, spacing and disguises; groups a queue by them.
///
/// Keeps the last ones added, up to its capacity.
package struct NearDuplicates: Sendable {
    package struct Match: Hashable, Sendable {
        package let id: Int64

        /// The comment with which the group of this one began.
        package let first: Int64

        /// 0 to 1.
        package let likeness: Double
    }

    private struct Stored: Sendable {
        let signature: TextSignature
        let first: Int64
    }

    package static let usualCapacity = 4096

    /// More are not looked for: a flood of one text must not make each of its copies dearer.
    private static let mostMatches = 64

    private let capacity: Int
    private var comments: [Int64: Stored] = [:]
    /// The ids in the order in which they came, from `oldest` on.
    private var order: [Int64] = []
    private var oldest = 0
    /// By a key that like texts share, the newest of them, twice as many as are looked at.
    private var bands: [UInt64: [Int64]] = [:]

    package init(capacity: Int = usualCapacity) {
        self.capacity = max(capacity, 1)
    }

    package var count: Int { comments.count }

    /// Stored comments that are nearly the same as a text, the likest first; up to 64.
    package func matches(of text: String) -> [Match] {
        TextSignature(text).map { matches(of: $0) } ?? []
    }

    package func matches(of signature: TextSignature) -> [Match] {
        matches(of: signature, except: nil)
    }

    /// Stores a comment, in place of one with the same id.
    ///
    /// - Returns: Comments stored before that are nearly the same, the likest first; up to 64.
    @discardableResult
    package mutating func add(_ text: String, id: Int64) -> [Match] {
        guard let signature = TextSignature(text) else {
            remove(id)
            return []
        }
        return add(signature, id: id)
    }

    @discardableResult
    package mutating func add(_ signature: TextSignature, id: Int64) -> [Match] {
        let matches = matches(of: signature, except: id)
        add(signature, id: id, first: matches.map(\.first).min() ?? id)
        return matches
    }

    /// Stores a comment of which it is known with which its group began.
    package mutating func add(_ signature: TextSignature, id: Int64, first: Int64) {
        remove(id)
        while comments.count >= capacity { removeOldest() }
        comments[id] = Stored(signature: signature, first: first)
        order.append(id)
        for band in signature.bands { Self.append(id, to: &bands[band, default: []]) }
    }

    private static func append(_ id: Int64, to band: inout [Int64]) {
        if band.count >= 4 * mostMatches { band.removeFirst(2 * mostMatches) }
        band.append(id)
    }

    package mutating func remove(_ id: Int64) {
        guard comments[id] != nil else { return }
        forget(id)
        order = order[oldest...].filter { $0 != id }
        oldest = 0
    }

    /// Forgets those with larger ids.
    package mutating func removeAll(after last: Int64) {
        for id in comments.keys.filter({ $0 > last }) { remove(id) }
    }

    private mutating func forget(_ id: Int64) {
        guard let comment = comments.removeValue(forKey: id) else { return }
        for band in comment.signature.bands {
            bands[band]?.removeAll { $0 == id }
            if bands[band]?.isEmpty == true { bands[band] = nil }
        }
    }

    /// The stored comments with at least one that is nearly the same: each group in the order in which they came, the group
    /// that began first first.
    package var groups: [[Int64]] {
        var groups: [Int64: [Int64]] = [:]
        for id in order[oldest...] {
            guard let comment = comments[id] else { continue }
            groups[comment.first, default: []].append(id)
        }
        return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    }

    private func matches(of signature: TextSignature, except id: Int64?) -> [Match] {
        var seen: Set<Int64> = []
        var matches: [Match] = []
        for band in signature.bands {
            for candidate in (bands[band] ?? []).suffix(2 * Self.mostMatches).reversed() {
                guard candidate != id, seen.insert(candidate).inserted, let other = comments[candidate] else {
                    continue
                }
                let likeness = signature.likeness(to: other.signature)
                guard likeness >= TextSignature.leastLikeness else { continue }
                matches.append(Match(id: candidate, first: other.first, likeness: likeness))
                if matches.count >= Self.mostMatches { break }
            }
            if matches.count >= Self.mostMatches { break }
        }
        return matches.sorted { $0.likeness == $1.likeness ? $0.id < $1.id : $0.likeness > $1.likeness }
    }

    private mutating func removeOldest() {
        guard oldest < order.count else { return }
        forget(order[oldest])
        oldest += 1
        if oldest > capacity {
            order.removeFirst(oldest)
            oldest = 0
        }
    }
}

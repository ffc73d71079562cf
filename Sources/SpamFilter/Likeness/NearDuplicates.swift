/// Finds comments that are nearly the same, whatever their marks, case, spacing and disguises; groups a queue by them.
///
/// Keeps the last ones added, up to its capacity.
package struct NearDuplicates: Sendable {
    package struct Match: Hashable, Sendable {
        package let id: Int64

        /// 0 to 1.
        package let likeness: Double
    }

    /// From here on texts are nearly the same.
    private static let likeness = 0.6

    private let capacity: Int
    private var signatures: [Int64: TextSignature] = [:]
    /// The ids in the order in which they came; an id that was removed may stand here still.
    private var order: [Int64] = []
    private var oldest = 0
    private var bands: [UInt64: [Int64]] = [:]

    package init(capacity: Int = 4096) {
        self.capacity = max(capacity, 1)
    }

    package var count: Int { signatures.count }

    /// The stored comments that are nearly the same as a text, the likest first.
    package func matches(of text: String) -> [Match] {
        TextSignature(text).map { matches(of: $0, except: nil) } ?? []
    }

    /// Stores a comment, in place of one with the same id.
    ///
    /// - Returns: The comments stored before that are nearly the same, the likest first.
    @discardableResult
    package mutating func add(_ text: String, id: Int64) -> [Match] {
        remove(id)
        guard let signature = TextSignature(text) else { return [] }
        let matches = matches(of: signature, except: id)
        while signatures.count >= capacity { removeOldest() }
        signatures[id] = signature
        order.append(id)
        for band in signature.bands { bands[band, default: []].append(id) }
        return matches
    }

    package mutating func remove(_ id: Int64) {
        guard let signature = signatures.removeValue(forKey: id) else { return }
        for band in signature.bands {
            bands[band]?.removeAll { $0 == id }
            if bands[band]?.isEmpty == true { bands[band] = nil }
        }
        if let place = order[oldest...].firstIndex(of: id) { order.remove(at: place) }
    }

    /// The stored comments with at least one that is nearly the same: each group in the order in which they came, the group
    /// that began first first.
    package var groups: [[Int64]] {
        var group: [Int64: Int] = [:]
        var groups: [[Int64]] = []
        for id in order[oldest...] {
            guard let signature = signatures[id] else { continue }
            let earlier = matches(of: signature, except: id).compactMap { group[$0.id] }.min()
            let number = earlier ?? groups.count
            if earlier == nil { groups.append([]) }
            group[id] = number
            groups[number].append(id)
        }
        return groups.filter { $0.count > 1 }
    }

    private func matches(of signature: TextSignature, except id: Int64?) -> [Match] {
        var seen: Set<Int64> = []
        var matches: [Match] = []
        for band in signature.bands {
            for candidate in bands[band] ?? [] where candidate != id && seen.insert(candidate).inserted {
                guard let other = signatures[candidate] else { continue }
                let likeness = signature.likeness(to: other)
                if likeness >= Self.likeness { matches.append(Match(id: candidate, likeness: likeness)) }
            }
        }
        return matches.sorted { $0.likeness == $1.likeness ? $0.id < $1.id : $0.likeness > $1.likeness }
    }

    private mutating func removeOldest() {
        guard oldest < order.count else { return }
        remove(order[oldest])
    }
}

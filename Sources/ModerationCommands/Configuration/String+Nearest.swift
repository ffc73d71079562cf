extension String {
    /// The candidate that differs least, when it is near enough to be what was meant: up to a third of its letters.
    func nearest(of candidates: [String]) -> String? {
        let ranked = candidates.map { (text: $0, distance: editDistance(to: $0)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= best.text.count / 3 else {
            return nil
        }
        return best.text
    }

    /// Levenshtein's: insertions, deletions and replacements, regardless of case.
    private func editDistance(to other: String) -> Int {
        let target = Array(other.lowercased())
        var row = Array(0...target.count)
        for (index, character) in lowercased().enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let replaced = diagonal + (target[column] == character ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[target.count]
    }
}

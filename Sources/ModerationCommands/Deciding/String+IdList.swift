extension String {
    /// Ids in rising order, neighbours as ranges: `1, 3-9`.
    init(idList ids: [Int64]) {
        var ranges: [ClosedRange<Int64>] = []
        for id in ids.sorted() {
            if let last = ranges.last, last.upperBound + 1 >= id {
                ranges[ranges.count - 1] = last.lowerBound...Swift.max(id, last.upperBound)
            } else {
                ranges.append(id...id)
            }
        }
        let texts = ranges.map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        }
        self = texts.joined(separator: ", ")
    }
}

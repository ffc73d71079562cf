/// Counts of one n-gram in both classes, as itself and as the context of what follows it.
struct GramCounts<Width: FixedWidthInteger & UnsignedInteger & Sendable>: Hashable, Sendable {
    struct Class: Hashable, Sendable {
        /// How often the n-gram was seen.
        var seen: Width = 0

        /// How often something followed it.
        var followed: Width = 0

        /// How many different bytes followed it.
        var kinds: Width = 0
    }

    var ham = Class()
    var spam = Class()

    /// Of a class: false is ham, true is spam.
    subscript(isSpam: Bool) -> Class {
        @inline(__always) get { isSpam ? spam : ham }
        @inline(__always) _modify {
            if isSpam { yield &spam } else { yield &ham }
        }
    }

    var isEmpty: Bool { self == GramCounts() }

    /// What was seen once is forgotten.
    mutating func halve() {
        ham.halve()
        spam.halve()
    }
}

extension GramCounts.Class {
    /// At the highest count it stays: a model may come from anywhere.
    ///
    /// - Returns: Whether it was the first time.
    mutating func see() -> Bool {
        guard seen < .max else { return false }
        seen += 1
        return seen == 1
    }

    mutating func follow(isNew: Bool) {
        if followed < .max { followed += 1 }
        if isNew, kinds < .max { kinds += 1 }
    }

    /// - Returns: Whether nothing is left.
    mutating func unsee() -> Bool {
        seen -= 1
        return seen == 0
    }

    mutating func unfollow(wasLast: Bool) {
        if followed > 0 { followed -= 1 }
        if wasLast, kinds > 0 { kinds -= 1 }
    }

    fileprivate mutating func halve() {
        seen /= 2
        followed /= 2
        kinds = min(kinds / 2 + kinds % 2, followed)
    }
}

/// The skeleton of a text, without what else its reading finds.
enum TextSkeleton {
    /// The bytes of ``SpamText/skeleton`` as it is without knowing any word.
    static func bytes(of text: String) -> [UInt8] {
        plainBytes(of: text) ?? SpamText(text).skeleton.bytes
    }

    /// In one pass, for a text in which nothing is to be normalised, is foreign or is no letter; nil for others.
    ///
    /// What reading joins, cuts short and divides leaves such a skeleton as it is: signs and spaces are not in it, and no byte
    /// stands twice in a row.
    static func plainBytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var last: UInt8 = 0
        for scalar in text.unicodeScalars {
            let fold = ScalarFold.of(scalar.value)
            if fold.kind == .space { continue }
            guard fold.isASCII, !fold.isUnsettled else { return nil }
            let letter = SpamText.skeletonLetters[Int(fold.base)]
            if letter == 0 || letter == last { continue }
            bytes.append(letter)
            last = letter
        }
        return bytes
    }
}

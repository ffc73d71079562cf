extension Skeleton {
    /// The ways in which a symbol is drawn, each another build of it.
    ///
    /// - Parameters:
    ///   - symbol: A capital of the alphabet or a digit, in ASCII.
    ///   - form: The site's proportions.
    /// - Returns: At least one, or none for another symbol.
    static func variants(of symbol: UInt8, _ form: Proportions) -> [Skeleton] {
        switch symbol {
        case UInt8(ascii: "A"): [pointedA(form)]
        case UInt8(ascii: "D"): [capitalD(form)]
        case UInt8(ascii: "E"): [capitalE(form)]
        case UInt8(ascii: "G"): [barredG(form), spurredG(form)]
        case UInt8(ascii: "K"): [branchedK(form), pointedK(form)]
        case UInt8(ascii: "M"): [pointedM(form), roundM(form)]
        case UInt8(ascii: "R"): [straightR(form), bentR(form)]
        case UInt8(ascii: "S"): [doubleS(form)]
        case UInt8(ascii: "T"): [capitalT(form)]
        case UInt8(ascii: "U"): [roundU(form), stemmedU(form)]
        case UInt8(ascii: "2"): [straightTwo(form), swanTwo(form)]
        default: []
        }
    }

    private static func pointedA(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        let (left, right) = (0.5 - form.apex / 2, 0.5 + form.apex / 2)
        letter.path(from: 0, 1, [.line(left, 0), .line(right, 0), .line(1, 1)])
        let bar = form.bar + 0.12
        letter.path(from: left * (1 - bar), bar, [.line(1 - left * (1 - bar), bar)], joins: (true, true))
        return letter
    }

    private static func capitalD(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(
            from: 0.02,
            0,
            [
                .smooth(0.4, 0), .curve(1, 0.5, .horizontally), .curve(0.4, 1, .vertically), .smooth(0.02, 1),
                .line(0.02, 0),
            ],
            joins: (true, true)
        )
        return letter
    }

    private static func capitalE(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        let top = 1 - form.overhang
        letter.path(from: top, 0, [.line(0, 0), .line(0, 1), .line(1, 1)])
        letter.path(from: 0, 0.5, [.line(top - 0.1, 0.5)], joins: (true, false))
        return letter
    }

    private static func barredG(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(
            from: 0.94,
            form.aperture,
            [
                .curve(0.52, 0, .vertically), .curve(0, 0.5, .horizontally), .curve(0.52, 1, .vertically),
                .curve(0.98, 0.66, .horizontally), .smooth(0.98, 0.56), .line(0.56, 0.56),
            ]
        )
        return letter
    }

    private static func spurredG(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(
            from: 0.94,
            form.aperture,
            [
                .curve(0.52, 0, .vertically), .curve(0, 0.5, .horizontally), .curve(0.52, 1, .vertically),
                .curve(0.94, 0.76, .horizontally),
            ],
            joins: (false, true)
        )
        letter.path(from: 0.56, 0.55, [.line(0.98, 0.55), .line(0.98, 1)])
        return letter
    }
}

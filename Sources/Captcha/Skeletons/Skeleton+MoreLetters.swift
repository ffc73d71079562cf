extension Skeleton {
    static func branchedK(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(from: 0, 0, [.line(0, 1)])
        letter.path(from: 0.94, 0, [.line(0, form.waist + 0.14)], joins: (false, true))
        letter.path(from: 0.33, form.waist - 0.06, [.line(1, 1)], joins: (true, false))
        return letter
    }

    static func pointedK(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(from: 0, 0, [.line(0, 1)])
        letter.path(from: 0.96, 0, [.line(0.14, form.waist), .line(1, 1)])
        return letter
    }

    static func pointedM(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        let steps: [Step] = [.line(form.lean, 0), .line(0.5, form.depth), .line(1 - form.lean, 0), .line(1, 1)]
        letter.path(from: 0, 1, steps)
        return letter
    }

    static func roundM(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(from: 0, 0, [.line(0, 1)])
        for left in [0.0, 0.5] {
            letter.path(
                from: left,
                0.3,
                [.curve(left + 0.27, 0, .vertically), .curve(left + 0.5, 0.3, .horizontally), .smooth(left + 0.5, 1)],
                joins: (true, false)
            )
        }
        return letter
    }

    static func straightR(_ form: Proportions) -> Skeleton {
        var letter = withBowl(form)
        letter.path(from: 0.46, form.waist + 0.04, [.line(1, 1)], joins: (true, false))
        return letter
    }

    static func bentR(_ form: Proportions) -> Skeleton {
        var letter = withBowl(form)
        let leg: [Step] = [.curve(0.92, form.waist + 0.3, .horizontally), .smooth(0.96, 1)]
        letter.path(from: 0.5, form.waist + 0.04, leg, joins: (true, false))
        return letter
    }

    /// A stem and a bowl: R without its leg.
    private static func withBowl(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        let (waist, right) = (form.waist + 0.04, 0.98 - form.overhang / 2)
        letter.path(
            from: 0,
            waist,
            [
                .smooth(0.45, waist), .curve(right, waist / 2, .horizontally), .curve(0.45, 0, .vertically),
                .smooth(0, 0), .line(0, 1),
            ],
            joins: (true, false)
        )
        return letter
    }

    static func doubleS(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: min(form.roundness, 2.8))
        let (waist, inset) = (form.waist, form.overhang / 2)
        letter.path(
            from: 0.94 - inset,
            form.aperture,
            [
                .curve(0.5, 0, .vertically), .curve(inset, waist / 2, .horizontally), .curve(0.5, waist, .vertically),
                .curve(1, (1 + waist) / 2, .horizontally), .curve(0.5, 1, .vertically),
                .curve(0.02, 1 - form.aperture, .horizontally),
            ]
        )
        return letter
    }

    static func capitalT(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(from: 0, 0, [.line(1, 0)])
        letter.path(from: 0.5, 0, [.line(0.5, 1)], joins: (true, false))
        return letter
    }

    static func roundU(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(
            from: 0,
            0,
            [.smooth(0, 0.6), .curve(0.5, 1, .vertically), .curve(1, 0.6, .horizontally), .smooth(1, 0)]
        )
        return letter
    }

    static func stemmedU(_ form: Proportions) -> Skeleton {
        var letter = Skeleton(roundness: form.roundness)
        letter.path(
            from: 0,
            0,
            [.smooth(0, 0.62), .curve(0.46, 1, .vertically), .curve(0.97, 0.66, .horizontally)],
            joins: (false, true)
        )
        letter.path(from: 0.97, 0, [.line(0.97, 1)])
        return letter
    }

    static func straightTwo(_ form: Proportions) -> Skeleton {
        var digit = Skeleton(roundness: min(form.roundness, 2.6))
        digit.path(
            from: 0.03,
            form.aperture + 0.05,
            [
                .curve(0.5, 0, .vertically), .curve(0.96, 0.29, .horizontally), .curve(0.8, 0.54, .vertically),
                .smooth(0.02, 1), .line(1, 1),
            ]
        )
        return digit
    }

    static func swanTwo(_ form: Proportions) -> Skeleton {
        var digit = Skeleton(roundness: min(form.roundness, 2.6))
        digit.path(
            from: 0.03,
            form.aperture + 0.03,
            [
                .curve(0.5, 0, .vertically), .curve(0.96, 0.28, .horizontally), .curve(0.5, 0.58, .vertically),
                .curve(0.02, 1, .horizontally), .line(1, 1),
            ]
        )
        return digit
    }
}

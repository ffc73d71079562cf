/// Changes a recording's pitch and pace independently.
///
/// The pitch changes by reading at another rate, with Catmull-Rom interpolation between samples. The pace then changes by
/// crossing from window to window, each taken where it continues the one before best: WSOLA by Verhelst and Roelands (1993).
struct TimeStretch {
    /// 1.1 is a tenth higher; what is said takes as much less time.
    let pitch: Float
    /// 1.1 is a tenth quicker.
    let pace: Float

    /// In samples: from one window to the next. 15 ms.
    private static let step = 120
    /// In samples: how far a window may lie from its due place; both ways together more than a period of the lowest voice.
    private static let reach = 56

    func applied(to recording: [Float]) -> [Float] {
        Self.paced(Self.read(recording, at: pitch), by: pace)
    }

    /// The recording read `rate` times as fast.
    private static func read(_ recording: [Float], at rate: Float) -> [Float] {
        let padded = [0] + recording + [0, 0]
        let count = Int(Float(recording.count) / rate)
        return (0..<count).map { index in
            let position = Float(index) * rate
            let whole = min(Int(position), recording.count - 1)
            let share = position - Float(whole)
            let (a, b, c, d) = (padded[whole], padded[whole + 1], padded[whole + 2], padded[whole + 3])
            let bend = 2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a)
            return b + share / 2 * (c - a + share * bend)
        }
    }

    private static func paced(_ samples: [Float], by pace: Float) -> [Float] {
        let blocks = max(1, Int((Float(samples.count) / pace / Float(step)).rounded(.up)))
        // Silence around, so that every window can be moved.
        let before = [Float](repeating: 0, count: reach)
        let after = [Float](repeating: 0, count: reach + 2 * step)
        let padded = before + samples + after
        var result: [Float] = []
        result.reserveCapacity(blocks * step)
        result += padded[reach..<(reach + step)]
        var window = reach
        for block in 1..<max(2, blocks) {
            let due = min(reach + Int(Float(block * step) * pace), reach + samples.count)
            let next = continuation(of: window + step, near: due, in: padded)
            for index in 0..<step {
                let share = (Float(index) + 0.5) / Float(step)
                let old = padded[window + step + index]
                result.append(old + share * (padded[next + index] - old))
            }
            window = next
        }
        return result
    }

    /// Where, within reach of `due`, the samples go on most like those from `expected` on: first in large steps, then
    /// around the best of them.
    private static func continuation(of expected: Int, near due: Int, in samples: [Float]) -> Int {
        var best = (start: due, difference: Float.infinity)
        for start in stride(from: due - reach, through: due + reach, by: 4) {
            let difference = difference(of: expected, and: start, in: samples)
            if difference < best.difference { best = (start, difference) }
        }
        let coarse = best.start
        for start in [coarse - 2, coarse + 2] where abs(start - due) <= reach {
            let difference = difference(of: expected, and: start, in: samples)
            if difference < best.difference { best = (start, difference) }
        }
        return best.start
    }

    /// The sum of absolute differences over one step, of every other sample.
    private static func difference(of one: Int, and other: Int, in samples: [Float]) -> Float {
        var sum: Float = 0
        for index in stride(from: 0, to: step, by: 2) {
            sum += abs(samples[one + index] - samples[other + index])
        }
        return sum
    }
}

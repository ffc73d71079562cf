/// Logistic regression over hashed features, learned online with a step size of its own for each weight (AdaGrad; Duchi,
/// Hazan, Singer 2011), on feature vectors of length one, as the relaxed online SVM has them (Sculley, Wachman 2007).
struct LinearLearner: Hashable, Sendable {
    struct Slot: Hashable, Sendable {
        var weight: Float = 0

        /// The squares of all steps' gradients, summed up.
        var energy: Float = 0

        /// Far beyond what lessons lead to, and far within what can be reckoned with.
        static let weights: ClosedRange<Float> = -1e6...1e6
        static let energies: ClosedRange<Float> = 0...1e9

        mutating func step(_ size: Float) {
            weight = min(max(weight + size, Self.weights.lowerBound), Self.weights.upperBound)
        }
    }

    /// Two to this power is the number of slots.
    static let slotBits = 19

    private static let rate: Float = 0.8
    private static let smoothing: Float = 0.01

    var slots = [Slot](repeating: Slot(), count: 1 << slotBits)

    /// The log of the odds of spam.
    func logit(of features: [UInt32]) -> Float {
        var sum: Float = 0
        for feature in features { sum += slots[Int(feature)].weight }
        return sum * Self.scale(of: features.count)
    }

    /// What each feature of a vector with so many is multiplied by: all together have length one.
    static func scale(of count: Int) -> Float { count == 0 ? 0 : 1 / Float(count).squareRoot() }

    /// The error is the label, 1 or 0, less the probability given before.
    mutating func learn(_ features: [UInt32], error: Float) {
        let gradient = error * Self.scale(of: features.count)
        let square = gradient * gradient
        for feature in features {
            var slot = slots[Int(feature)]
            slot.energy = min(slot.energy + square, Slot.energies.upperBound)
            slot.step(Self.rate * gradient / (slot.energy.squareRoot() + Self.smoothing))
            slots[Int(feature)] = slot
        }
    }

    /// Takes a step back. What other comments have taught since stays, so this comes near the state without the step, and
    /// only learning all anew reaches it.
    mutating func unlearn(_ features: [UInt32], error: Float) {
        let gradient = error * Self.scale(of: features.count)
        let square = gradient * gradient
        for feature in features {
            var slot = slots[Int(feature)]
            slot.step(-Self.rate * gradient / (slot.energy.squareRoot() + Self.smoothing))
            slot.energy = max(slot.energy - square, 0)
            slots[Int(feature)] = slot
        }
    }

    /// Whether the feature was ever learned, or one that shares its slot.
    func knows(_ feature: UInt32) -> Bool { slots[Int(feature)].energy > 0 }

    /// Lets old lessons fade, so that new ones can still move a weight. Slots that say nothing become free.
    mutating func age() {
        for index in slots.indices where slots[index].energy > 0 {
            var slot = slots[index]
            slot.weight *= 0.98
            slot.energy *= 0.9
            slots[index] = slot.energy < 1e-7 ? Slot() : slot
        }
    }
}

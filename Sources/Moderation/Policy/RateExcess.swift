/// What was one too many, and for whom.
package struct RateExcess: Hashable, Sendable {
    package enum Party: Hashable, Sendable {
        case source, subnet
    }

    package let wait: Duration
    package let party: Party
}

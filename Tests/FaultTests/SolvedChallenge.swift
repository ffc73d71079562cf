/// A token, and what its picture shows.
struct SolvedChallenge: Hashable, Sendable {
    let token: String
    let code: String
}

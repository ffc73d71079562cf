import HTTPTypes

/// The routes of what waits for a second pair of eyes.
extension Endpoints {
    package static let proposals = Endpoint<Nothing, [ProposalValue]>(
        .get,
        "/proposals",
        "What waits for a second pair of eyes, and what became of it."
    )
    package static let confirm = Endpoint<IDInput, ProposalOutcomeValue>(
        .post,
        "/proposals/{id}/confirm",
        parameters: [.id],
        "Does what somebody else proposed."
    )
    package static let decline = Endpoint<IDInput, Nothing>(
        .post,
        "/proposals/{id}/decline",
        parameters: [.id],
        "Puts a proposal aside."
    )
}

import HTTPTypes

/// The routes of claims.
extension Endpoints {
    package static let claims = Endpoint<OptionalSiteInput, [ClaimValue]>(
        .get,
        "/claims",
        parameters: [EndpointParameter("site", .text)],
        "Who holds which comments."
    )
    package static let claim = Endpoint<ClaimInput, ClaimResultValue>(
        .post,
        "/claims",
        "Holds comments, so that nobody else decides on them meanwhile."
    )
    package static let release = Endpoint<ReleaseInput, ReleaseValue>(
        .post,
        "/claims/releases",
        "Ends one's own claims."
    )
}

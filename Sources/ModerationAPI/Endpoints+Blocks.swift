import HTTPTypes

/// The routes of blocks.
extension Endpoints {
    package static let blocks = Endpoint<Nothing, [BlockValue]>(
        .get,
        "/blocks",
        "Whom and what moderators blocked, never an address."
    )
    package static let addBlock = Endpoint<AddBlockInput, BlockResultValue>(
        .post,
        "/blocks",
        "Has comments of a name, a source, a subnet or with a pattern held apart as spam."
    )
    package static let removeBlock = Endpoint<IDInput, BlockValue>(
        .delete,
        "/blocks/{id}",
        parameters: [.id],
        "Ends a block, and destroys what it was about."
    )
}

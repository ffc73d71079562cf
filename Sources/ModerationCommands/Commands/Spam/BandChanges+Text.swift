import Moderation
import SpamFilter

extension BandChanges {
    var lines: [String] {
        moves.map { "\($0.from.rawValue) to \($0.to.rawValue): \($0.count)" }
    }

    var json: JSONValue {
        .array(
            moves.map { move in
                .object([
                    "from": .string(move.from.rawValue), "to": .string(move.to.rawValue),
                    "count": .integer(Int64(move.count)),
                ])
            }
        )
    }
}

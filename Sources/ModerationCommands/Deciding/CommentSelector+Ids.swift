import Foundation

extension CommentSelector {
    /// The ids that selectors name, each once, in their order. Where there are none, because standard input holds none,
    /// the user is told.
    ///
    /// - Throws: `CommandsError.invalidLine`, `CommandsError.cannotRead`.
    static func ids(_ selectors: [CommentSelector], in context: CommandContext) throws(CommandsError) -> [Int64] {
        var seen: Set<Int64> = []
        var ids: [Int64] = []
        for selector in selectors {
            switch selector {
            case .range(let range): ids += range.filter { seen.insert($0).inserted }
            case .standardInput: ids += try idsOfInput(context).filter { seen.insert($0).inserted }
            }
        }
        if ids.isEmpty { context.output.writeError("There are no ids on standard input.\n") }
        return ids
    }

    private static func idsOfInput(_ context: CommandContext) throws(CommandsError) -> [Int64] {
        let text: String
        do {
            text = try context.readInput()
        } catch {
            throw CommandsError(reading: "standard input", error)
        }
        var ids: [Int64] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces.union(.newlines))
            if line.isEmpty { continue }
            guard let id = id(line) ?? idOfObject(line) else {
                throw .invalidLine(number: index + 1, text: line.singleLine.truncated(toColumns: 60))
            }
            ids.append(id)
        }
        return ids
    }

    /// Of a row that `queue --json` printed.
    private static func idOfObject(_ line: String) -> Int64? {
        struct Row: Decodable {
            let id: Int64
        }
        guard let row = try? JSONDecoder().decode(Row.self, from: Data(line.utf8)), row.id > 0 else { return nil }
        return row.id
    }
}

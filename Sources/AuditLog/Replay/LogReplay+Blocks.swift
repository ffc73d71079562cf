extension LogReplay {
    mutating func changeBlock(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.change("block").flatMap({ Int64($0) }) else { return [.incomplete] }
        if entry.action == .addBlock {
            guard let content = entry.content else { return [.incomplete] }
            let block = LoggedBlock(
                last: entry.sequence,
                site: entry.site,
                actor: entry.actor,
                created: entry.time,
                facts: entry.changes.filter { !$0.hasPrefix("proposal: ") },
                content: content
            )
            let problems: [AuditDefect.Problem] = isSeenByTwo(entry) ? [] : [.seenByOne]
            return problems + (blocks.updateValue(block, forKey: id) == nil ? [] : [.block(id)])
        }
        let stood = blocks[id].map { $0.removed == nil && $0.site == entry.site } ?? false
        blocks[id]?.removed = entry.time
        blocks[id]?.last = entry.sequence
        return stood ? [] : [.block(id)]
    }
}

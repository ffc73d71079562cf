extension LogReplay {
    mutating func changeModerator(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let name = entry.change("moderator") else { return [.incomplete] }
        let known = moderators[name].flatMap { $0.isRevoked ? nil : $0 }
        switch entry.action {
        case .addModerator:
            guard let roles = entry.change("roles") else { return [.incomplete] }
            moderators[name] = LoggedModerator(last: entry.sequence, roles: roles)
            return known == nil ? [] : [.moderator(name)]
        case .changeModerator:
            guard let change = entry.change("roles"), let arrow = change.firstRange(of: " -> ") else {
                return [.incomplete]
            }
            let isContinued = known?.roles == String(change[..<arrow.lowerBound])
            moderators[name] = LoggedModerator(last: entry.sequence, roles: String(change[arrow.upperBound...]))
            return isContinued ? [] : [.moderator(name)]
        default:
            moderators[name]?.isRevoked = true
            moderators[name]?.last = entry.sequence
            for (id, token) in tokens where token.moderator == name && !token.isRevoked {
                tokens[id]?.isRevoked = true
                tokens[id]?.last = entry.sequence
            }
            return known == nil ? [.moderator(name)] : []
        }
    }

    mutating func changeToken(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let id = entry.change("token").flatMap({ Int64($0) }) else { return [.incomplete] }
        if entry.action == .addToken {
            guard let moderator = entry.change("moderator") else { return [.incomplete] }
            let token = LoggedToken(last: entry.sequence, moderator: moderator, facts: entry.changes)
            return tokens.updateValue(token, forKey: id) == nil ? [] : [.token(id)]
        }
        let wasInUse = tokens[id]?.isRevoked == false
        tokens[id]?.isRevoked = true
        tokens[id]?.last = entry.sequence
        return wasInUse ? [] : [.token(id)]
    }
}

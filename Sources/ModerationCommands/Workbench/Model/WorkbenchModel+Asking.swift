import Moderation
import TerminalScreen

/// Panels that ask for something before it is done.
extension WorkbenchModel {
    /// How long a block may hold, by key; nil: until it is removed.
    static let blockTimes: [(key: Character, time: Duration?)] = [
        ("1", .seconds(86_400)), ("2", .seconds(7 * 86_400)), ("3", .seconds(30 * 86_400)), ("4", nil),
    ]

    mutating func press(_ key: Key, asking panel: WorkbenchPanel) -> [WorkbenchEffect] {
        switch panel {
        case .search(let editor): return type(key, search: editor)
        case .note(let id, var editor):
            if key == .enter {
                close()
                return editor.text.allSatisfy(\.isWhitespace) ? [] : carryOut(.note(id, editor.text))
            }
            if editor.apply(key) { self.panel = .note(id, editor) }
        case .blockScope(let comment): chooseScope(key, comment)
        case .blockPattern(let comment, var editor):
            if key == .enter {
                if editor.text.allSatisfy(\.isWhitespace) { close() } else { ask(comment, .pattern(editor.text)) }
            } else if editor.apply(key) {
                self.panel = .blockPattern(comment, editor)
            }
        case .blockTime(let block):
            guard case .character(let character) = key,
                let choice = Self.blockTimes.first(where: { $0.key == character })
            else {
                return []
            }
            close()
            return carryOut(.block(block, choice.time))
        case .redaction(let comment, let field, var selection):
            if key == .enter {
                self.panel = .destruction(comment, field, selection)
                return []
            }
            if key == .tab { redact(field.following, of: comment) }
            if selection.apply(key) { self.panel = .redaction(comment, field, selection) }
        case .destruction(let comment, let field, let selection):
            guard key == .enter else { return [] }
            close()
            return carryOut(.redact(comment.id, field, selection))
        case .answer(let comment, let verdict, var editor):
            if key == .enter {
                close()
                guard mayDecide(comment.id) else { return [] }
                let isEmpty = editor.text.allSatisfy(\.isWhitespace)
                return carryOut(.answer(comment, verdict, isEmpty ? nil : editor.text))
            }
            if editor.apply(key) { self.panel = .answer(comment, verdict, editor) }
        default: break
        }
        return []
    }

    /// Begins to choose a piece of a text, or of the next one that has words.
    mutating func redact(_ field: RedactionRequest.Field, of comment: Comment) {
        let fields = [field, field.following, field.following.following]
        for field in fields {
            guard let selection = TextSelection(of: comment.text(of: field)) else { continue }
            return open(.redaction(comment, field, selection))
        }
    }

    private mutating func ask(_ comment: Comment, _ scope: WorkBlock.Scope) {
        panel = .blockTime(WorkBlock(comment: comment, scope: scope))
    }

    private mutating func chooseScope(_ key: Key, _ comment: Comment) {
        switch key {
        case .character("1"): ask(comment, .name)
        case .character("2"): ask(comment, .source)
        case .character("3"): ask(comment, .subnet)
        case .character("4"): panel = .blockPattern(comment, LineEditor(limit: 200))
        default: break
        }
    }
}

extension RedactionRequest.Field {
    /// In the order in which they are offered.
    fileprivate var following: RedactionRequest.Field {
        switch self {
        case .content: .title
        case .title: .name
        case .name: .content
        }
    }
}

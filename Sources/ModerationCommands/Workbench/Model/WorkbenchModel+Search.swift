import Moderation
import TerminalScreen

extension WorkbenchModel {
    /// While the words are typed that are looked for.
    mutating func type(_ key: Key, search editor: LineEditor) -> [WorkbenchEffect] {
        var editor = editor
        if key == .enter {
            close()
            let isEmpty = editor.text.allSatisfy(\.isWhitespace)
            guard !isEmpty || search != nil else { return [] }
            let query = SearchQuery(editor.text)
            guard isEmpty || query != nil else {
                notice = .noWords
                return []
            }
            (search, notice) = (query, nil)
            return open(queue)
        }
        if editor.apply(key) { panel = .search(editor) }
        return []
    }
}

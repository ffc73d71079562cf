import Mustache

/// What a template finds by name. A dictionary would do too, but whether one is a context has to be found out anew for each
/// value.
struct TemplateContext: MustacheParent {
    let values: [String: Any]

    func child(named name: String) -> Any? { values[name] }
}

/// A language's texts, in templates under `t`.
struct TemplateTexts: MustacheParent {
    let texts: [String: String]

    func child(named name: String) -> Any? { texts[name] }
}

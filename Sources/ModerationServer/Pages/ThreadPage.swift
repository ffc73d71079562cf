import Moderation

/// A thread's page: its comments and the form.
struct ThreadPage {
    let site: Site
    let commentsHTML: String
    let form: FormContext
    var isEmbedded = false

    func html(_ pages: PageRenderer) -> String {
        let body = pages.render(
            "thread",
            ["comments_html": commentsHTML, "form_html": form.html(pages)],
            language: site.language
        )
        return pages.page(
            body,
            title: "\(pages.text("comments", language: site.language)) – \(site.name)",
            language: site.language,
            ["site_name": site.name, "embedded": isEmbedded]
        )
    }
}

package import Foundation
package import SpamFilter

/// What the store knows of earlier comments when a submission comes.
package struct Precedents: Hashable, Sendable {
    /// What was published first under the same article.
    package struct FirstPublished: Hashable, Sendable {
        package let created: Date
        /// Of the article, as that comment's form had it.
        package let articleTitle: String?

        package init(created: Date, articleTitle: String?) {
            self.created = created
            self.articleTitle = articleTitle
        }
    }

    /// What is known of comments that are nearly the same.
    package struct Copies: Hashable, Sendable {
        /// Of them among the last comments, as far as they were counted.
        package var count: Int
        /// With which comment their group began; nil where there are none.
        package var group: Int64?

        package init(count: Int, group: Int64?) {
            self.count = count
            self.group = group
        }
    }

    /// Comments of a source or name that are looked at, the newest first.
    package static let depth = 20

    /// Comments of the site with the same content, however it was typed.
    package let duplicates: Int
    /// What persons made of the last comments of the source, and under the name, at this site; nil where they decided none.
    package var source: SpamContext.History?
    package var name: SpamContext.History?
    package var firstPublished: FirstPublished?
    /// Nil for a text that is too short to tell.
    package var copies: Copies?
    /// What moderators blocked of it.
    package var blocks = BlockRules()

    package init(
        duplicates: Int,
        source: SpamContext.History? = nil,
        name: SpamContext.History? = nil,
        firstPublished: FirstPublished? = nil
    ) {
        self.duplicates = duplicates
        self.source = source
        self.name = name
        self.firstPublished = firstPublished
    }
}

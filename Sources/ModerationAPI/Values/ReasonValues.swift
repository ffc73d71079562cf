package import Moderation
import Submissions

/// A reason that a site made, or worded otherwise.
package struct SiteReasonValue: Codable, Sendable {
    let code: String
    let vi: String
    let en: String
    let clauseVi: String
    let clauseEn: String
    let url: String?
    let isRetired: Bool

    package init(_ reason: SiteReason) {
        code = reason.code
        vi = reason.ownText.vi
        en = reason.ownText.en
        clauseVi = reason.clause.vi
        clauseEn = reason.clause.en
        url = reason.url
        isRetired = reason.isRetired
    }

    package var reason: SiteReason {
        SiteReason(
            code: code,
            ownText: LocalizedText(vi: vi, en: en),
            clause: LocalizedText(vi: clauseVi, en: clauseEn),
            url: url,
            isRetired: isRetired
        )
    }
}

package struct ReasonChangeInput: Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case add, change, remove
    }

    package let site: String
    package let code: String
    package let change: Kind
    /// What is left away stays as it is, an empty text is taken away.
    let vi: String?
    let en: String?
    let clauseVi: String?
    let clauseEn: String?
    let url: String?

    package init(_ code: String, site: String, by change: ReasonChange) {
        self.site = site
        self.code = code
        let texts: ReasonTexts
        switch change {
        case .add(let new): (self.change, texts) = (.add, new)
        case .change(let new): (self.change, texts) = (.change, new)
        case .remove: (self.change, texts) = (.remove, ReasonTexts())
        }
        (vi, en, clauseVi, clauseEn, url) = (texts.vi, texts.en, texts.clauseVi, texts.clauseEn, texts.url)
    }

    package var reasonChange: ReasonChange {
        let texts = ReasonTexts(vi: vi, en: en, clauseVi: clauseVi, clauseEn: clauseEn, url: url)
        return switch change {
        case .add: .add(texts)
        case .change: .change(texts)
        case .remove: .remove
        }
    }
}

package import Moderation

package struct IDsValue: Codable, Sendable {
    package let ids: [Int64]

    package init(ids: [Int64]) {
        self.ids = ids
    }
}

/// What a decision would do.
package struct ForecastValue: Codable, Sendable {
    let result: DecisionResultValue
    let groups: [DecisionForecast.Group]
    let authors: [DecisionForecast.Author]
    let authorCount: Int
    let first: [CommentValue]

    package init(_ forecast: DecisionForecast) {
        result = DecisionResultValue(forecast.result)
        groups = forecast.groups
        authors = forecast.authors
        authorCount = forecast.authorCount
        first = forecast.first.map(CommentValue.init)
    }

    package var forecast: DecisionForecast {
        DecisionForecast(
            result: result.result,
            groups: groups,
            authors: authors,
            authorCount: authorCount,
            first: first.map(\.comment)
        )
    }
}

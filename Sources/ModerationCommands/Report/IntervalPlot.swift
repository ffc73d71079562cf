/// Estimates under each other, each a dot on the line of its interval, as SVG.
struct IntervalPlot {
    struct Row {
        let label: String
        let value: Double
        let interval: ClosedRange<Double>
        /// What stands at the right, and where the pointer rests.
        let text: String
    }

    private static let width = 860.0
    private static let line = 30.0
    private static let labels = 270.0
    private static let texts = 230.0
    let rows: [Row]
    /// What the axis spans.
    let range: ClosedRange<Double>
    /// Where the axis has a mark, with what it says.
    let marks: [(value: Double, text: String)]

    var svg: String {
        let height = Double(rows.count) * Self.line
        var body = ""
        for mark in marks {
            let place = BarPlot.short(x(mark.value))
            body += """
                <line class="mark" x1="\(place)" x2="\(place)" y1="0" y2="\(BarPlot.short(height))"/>\
                <text class="middle" x="\(place)" y="\(BarPlot.short(height + 16))">\(mark.text)</text>
                """
        }
        for (index, row) in rows.enumerated() {
            let middle = (Double(index) + 0.5) * Self.line
            let place = BarPlot.short(middle)
            let text = BarPlot.short(middle + 4)
            body += """
                <text class="end" x="\(BarPlot.short(Self.labels - 14))" y="\(text)">\(row.label)</text>\
                <line class="spread" x1="\(BarPlot.short(x(row.interval.lowerBound)))" \
                x2="\(BarPlot.short(x(row.interval.upperBound)))" y1="\(place)" y2="\(place)"/>\
                <circle cx="\(BarPlot.short(x(row.value)))" cy="\(place)" r="5"><title>\(row.text)</title></circle>\
                <text x="\(BarPlot.short(Self.width - Self.texts + 20))" y="\(text)">\(row.text)</text>
                """
        }
        return """
            <div class="wide"><svg viewBox="0 0 \(Self.width) \(BarPlot.short(height + 24))" role="img">\(body)</svg></div>
            """
    }

    private func x(_ value: Double) -> Double {
        let inside = min(max(value, range.lowerBound), range.upperBound)
        let part = (inside - range.lowerBound) / (range.upperBound - range.lowerBound)
        return Self.labels + part * (Self.width - Self.labels - Self.texts)
    }
}

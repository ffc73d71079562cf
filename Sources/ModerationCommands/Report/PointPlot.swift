/// Points in a unit square, with a line through them or a diagonal behind them, as SVG.
struct PointPlot {
    struct Point {
        /// 0 to 1.
        let x: Double
        let y: Double
        /// The interval of `y`.
        let spread: ClosedRange<Double>?
        let label: String
    }

    private static let size = 260.0
    private static let margin = 30.0
    let points: [Point]
    let hasDiagonal: Bool
    /// What stands below the left and the right end.
    let ends: [String]

    var svg: String {
        let total = Self.size + 2 * Self.margin
        var body = """
            <rect class="frame" x="\(Self.margin)" y="\(Self.margin)" width="\(Self.size)" height="\(Self.size)"/>\
            <text x="4" y="\(Self.margin + 4)">1</text><text x="4" y="\(Self.margin + Self.size)">0</text>
            """
        if let first = ends.first, let last = ends.last {
            body += """
                <text x="\(Self.margin)" y="\(total - 12)">\(first)</text>\
                <text class="end" x="\(Self.margin + Self.size)" y="\(total - 12)">\(last)</text>
                """
        }
        if hasDiagonal {
            body += """
                <line class="ideal" x1="\(place(0).x)" y1="\(place(0).y)" x2="\(place(1).x)" y2="\(place(1).y)"/>
                """
        } else {
            let path = points.map { "\(x($0.x)),\(y($0.y))" }.joined(separator: " ")
            body += "<polyline points=\"\(path)\"/>"
        }
        for point in points {
            if let spread = point.spread {
                body += """
                    <line class="spread" x1="\(x(point.x))" x2="\(x(point.x))" y1="\(y(spread.lowerBound))" \
                    y2="\(y(spread.upperBound))"/>
                    """
            }
            body += "<circle cx=\"\(x(point.x))\" cy=\"\(y(point.y))\" r=\"4\"><title>\(point.label)</title></circle>"
        }
        return "<svg class=\"square\" viewBox=\"0 0 \(total) \(total)\" role=\"img\">\(body)</svg>"
    }

    private func place(_ value: Double) -> (x: String, y: String) {
        (x(value), y(value))
    }

    private func x(_ value: Double) -> String {
        BarPlot.short(Self.margin + value * Self.size)
    }

    private func y(_ value: Double) -> String {
        BarPlot.short(Self.margin + (1 - value) * Self.size)
    }
}

/// Pairs of bars side by side, as SVG. Each bar says its number where the pointer rests on it.
struct BarPlot {
    struct Group {
        let label: String
        let values: [Double]
    }

    private static let width = 860.0
    private static let height = 200.0
    private static let margin = 24.0
    let groups: [Group]

    var svg: String {
        let most = max(groups.flatMap(\.values).max() ?? 1, 1)
        let step = Self.width / Double(max(groups.count, 1))
        var body = ""
        for (index, group) in groups.enumerated() {
            let gap = min(step * 0.2, 8)
            let bar = (step - gap) / Double(max(group.values.count, 1))
            for (number, value) in group.values.enumerated() {
                let tall = value / most * (Self.height - Self.margin)
                let left = Double(index) * step + Double(number) * bar
                body += """
                    <rect class="bar\(number)" x="\(Self.short(left))" y="\(Self.short(Self.height - tall))" \
                    width="\(Self.short(max(bar, 0.5)))" height="\(Self.short(tall))">\
                    <title>\(group.label): \(Int64(value))</title></rect>
                    """
            }
            // Only as many labels as find room.
            if index.isMultiple(of: max(1, Int((90 / step).rounded(.up)))) {
                body += """
                    <text x="\(Self.short(Double(index) * step))" y="\(Self.height + 16)">\(group.label)</text>
                    """
            }
        }
        return """
            <div class="wide"><svg viewBox="0 0 \(Self.width) \(Self.height + Self.margin)" role="img">\
            <line x1="0" x2="\(Self.width)" y1="\(Self.height)" y2="\(Self.height)"/>\
            <text x="0" y="12">\(Int64(most))</text>\(body)</svg></div>
            """
    }

    static func short(_ number: Double) -> String {
        "\((number * 10).rounded() / 10)"
    }
}

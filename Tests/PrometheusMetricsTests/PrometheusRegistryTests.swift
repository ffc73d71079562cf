import CoreMetrics
import PrometheusMetrics
import Testing

struct PrometheusRegistryTests {
    private func text(_ registry: PrometheusRegistry) -> String {
        PrometheusText.text(of: registry.snapshot())
    }

    @Test("counters, gauges and histograms are written in Prometheus' text form, in the order of names")
    func text() {
        let registry = PrometheusRegistry(describing: [
            MetricDescription("b_seconds", "How long.", bounds: [0.1, 1]),
            MetricDescription("a_total", "How \\ many\nof them."),
        ])
        let counter = Counter(label: "a_total", dimensions: [("z", "1"), ("b", "say \"x\"\\\n")], factory: registry)
        counter.increment(by: 2)
        Counter(label: "a_total", dimensions: [("z", "2"), ("b", "")], factory: registry).increment()
        let timer = CoreMetrics.Timer(label: "b_seconds", factory: registry)
        for milliseconds in [50, 100, 500, 5000] { timer.recordMilliseconds(milliseconds) }
        Meter(label: "c", factory: registry).set(-1.5)
        #expect(
            text(registry) == #"""
                # HELP a_total How \\ many\nof them.
                # TYPE a_total counter
                a_total{b="",z="2"} 1
                a_total{b="say \"x\"\\\n",z="1"} 2
                # HELP b_seconds How long.
                # TYPE b_seconds histogram
                b_seconds_bucket{le="0.1"} 2
                b_seconds_bucket{le="1"} 3
                b_seconds_bucket{le="+Inf"} 4
                b_seconds_sum 5.65
                b_seconds_count 4
                # TYPE c gauge
                c -1.5

                """#
        )
    }

    @Test("the same name and labels are the same series, whoever asks for it")
    func same() {
        let registry = PrometheusRegistry()
        for _ in 0..<3 { Counter(label: "a", dimensions: [("x", "1"), ("y", "2")], factory: registry).increment() }
        Counter(label: "a", dimensions: [("y", "2"), ("x", "1")], factory: registry).increment()
        #expect(text(registry).hasSuffix("a{x=\"1\",y=\"2\"} 4\n"))
    }

    @Test("beyond the limit all new series are one, so that no label can fill the memory")
    func cardinality() {
        let registry = PrometheusRegistry(seriesLimit: 3)
        for index in 0..<10_000 {
            Counter(label: "a", dimensions: [("x", "\(index)")], factory: registry).increment()
        }
        #expect(registry.snapshot().first?.samples.count == 4)
        #expect(text(registry).contains("a{x=\"other\"} 9997\n"))
        Counter(label: "a", dimensions: [("x", "1")], factory: registry).increment()
        #expect(text(registry).contains("a{x=\"1\"} 2\n"))
    }

    @Test("a name that is taken by another kind does not mix up values")
    func kinds() {
        let registry = PrometheusRegistry()
        Counter(label: "a", factory: registry).increment()
        Meter(label: "a", factory: registry).set(7)
        #expect(text(registry) == "# TYPE a counter\na 1\n")
    }

    @Test("what cannot stand in a name becomes an underscore")
    func names() {
        let registry = PrometheusRegistry()
        Counter(label: "1a.b-c", dimensions: [("ü:x", "v")], factory: registry).increment()
        #expect(text(registry) == "# TYPE _1a_b_c counter\n_1a_b_c{__x=\"v\"} 1\n")
    }

    @Test("increments from many tasks are all counted")
    func concurrent() async {
        let registry = PrometheusRegistry()
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    let timer = CoreMetrics.Timer(label: "t", factory: registry)
                    for _ in 0..<1000 {
                        Counter(label: "a", factory: registry).increment()
                        timer.recordNanoseconds(1)
                    }
                }
            }
        }
        #expect(text(registry).contains("a 8000\n"))
        #expect(text(registry).contains("t_count 8000\n"))
    }
}

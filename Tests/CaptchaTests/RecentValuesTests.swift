import Testing

@testable import Captcha

struct RecentValuesTests {
    @Test("a value is made once, and the one that nobody asked for longest goes when there is no room")
    func evictsOne() {
        let values = RecentValues<String, Int>(capacity: 3)
        var made: [String] = []
        for key in ["a", "b", "c", "a", "d", "a", "c", "d", "b", "d", "a"] {
            _ = values.value(for: key) {
                made.append(key)
                return made.count
            }
        }
        #expect(made == ["a", "b", "c", "d", "b", "a"])
        #expect(values.count == 3)
    }

    @Test("the remembered value is given, not a new one")
    func remembers() {
        let values = RecentValues<Int, Int>(capacity: 2)
        #expect(values.value(for: 1) { 10 } == 10)
        #expect(values.value(for: 1) { 11 } == 10)
    }

    @Test("one site more than there is room for costs one style, not all of them")
    func oneTooMany() {
        let values = RecentValues<Int, Int>(capacity: 64)
        var made = 0
        for _ in 0..<10 {
            for key in 0..<63 {
                _ = values.value(for: key) {
                    made += 1; return key
                }
            }
        }
        for stranger in 100..<110 {
            _ = values.value(for: stranger) {
                made += 1; return stranger
            }
            for key in 0..<63 {
                _ = values.value(for: key) {
                    made += 1; return key
                }
            }
        }
        #expect(made == 63 + 10)
        #expect(values.count == 64)
    }

    @Test("many threads get the right values, and no more are kept than may be")
    func concurrently() async {
        let values = RecentValues<Int, Int>(capacity: 8)
        let wrong = await withTaskGroup(of: Int.self) { group in
            for thread in 0..<8 {
                group.addTask {
                    (0..<500).count { step in
                        let key = (step * (thread + 3)) % 20
                        return values.value(for: key) { key * 7 } != key * 7
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
        #expect(values.count <= 8)
    }
}

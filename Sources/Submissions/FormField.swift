/// One name and value of a form, in the order sent; names may repeat.
package struct FormField: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

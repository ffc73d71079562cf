/// How many comments of one site and status are nearly the same.
package struct CopyCount: Hashable, Sendable {
    package let count: Int
    /// From how many networks they came.
    package let subnets: Int

    package init(count: Int, subnets: Int) {
        self.count = count
        self.subnets = subnets
    }
}

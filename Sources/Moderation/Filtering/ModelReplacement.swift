/// What the model is now, and what it was.
package struct ModelReplacement: Hashable, Sendable {
    package let now: ModelVersion
    package let before: ModelVersion

    package init(now: ModelVersion, before: ModelVersion) {
        self.now = now
        self.before = before
    }
}

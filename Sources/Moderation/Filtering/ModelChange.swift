package import Foundation
package import SpamFilter

/// A wish to begin with another model of the filter.
package struct ModelChange: Sendable {
    package enum Origin: Hashable, Sendable {
        /// It takes the place of whatever is there.
        case imported
        /// It is the one of now, of this base and position, that was taught more.
        case trained(base: Int64, position: Int64)
    }

    package let origin: Origin
    package let model: SpamModel
    package let moderator: String
    package let time: Date

    package init(_ origin: Origin, _ model: SpamModel, moderator: String, time: Date) {
        self.origin = origin
        self.model = model
        self.moderator = moderator
        self.time = time
    }
}

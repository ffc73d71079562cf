import Submissions

/// Which of the form's buttons was pressed.
enum FormWish: Hashable, Sendable {
    /// To send the comment, as the Enter key does.
    case send
    /// To send it although the check code could not be solved: `unsolved`.
    case sendUnsolved
    /// Another picture; nothing is sent yet: `fresh`.
    case anotherPicture
    /// An easier one: `fresh=easy`.
    case easierPicture

    init(_ form: DecodedForm) {
        let fresh = form.fields.last { $0.name == "fresh" && !$0.value.isEmpty }
        let isUnsolved = form.fields.contains { $0.name == "unsolved" && !$0.value.isEmpty }
        switch fresh?.value {
        case "easy": self = .easierPicture
        case .some: self = .anotherPicture
        case nil: self = isUnsolved ? .sendUnsolved : .send
        }
    }
}

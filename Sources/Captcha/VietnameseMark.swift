/// A mark that a Vietnamese input method makes of keys: with Telex on, `AS` becomes *Á*, `EE` *Ê*, `DD` *Đ*, `W` *Ư*; with
/// VNI on, `A2` becomes *À*, `A3` *Ả*. The key may stand several letters away from the one that bears the mark. A key that
/// is not in the alphabet counts as the symbol for which it stands: `W` as M, `3` as S.
///
/// Visitors cannot be asked to switch their input method off, so an answer typed through it has to be recognised.
enum VietnameseMark: Hashable {
    case grave
    case acute
    case hook
    /// Above A, E or O.
    case circumflex
    /// The breve of Ă.
    case breve
    /// Of Ư and Ơ.
    case horn
    /// Đ itself, which does not decompose.
    case barredD

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x300: self = .grave
        case 0x301: self = .acute
        case 0x302: self = .circumflex
        case 0x306: self = .breve
        case 0x309: self = .hook
        case 0x31B: self = .horn
        case 0x110, 0x111: self = .barredD
        default: return nil
        }
    }

    /// Whether it is a tone, of which a word has one at most.
    var isTone: Bool {
        switch self {
        case .grave, .acute, .hook: true
        case .circumflex, .breve, .horn, .barredD: false
        }
    }

    /// The readings that come of a reading whose last letter bears this mark.
    func taken(from reading: TypedAnswer.Reading) -> [TypedAnswer.Reading] {
        var marked = reading
        switch self {
        case .grave:
            marked.markKeys.append(UInt8(ascii: "2"))
        case .acute:
            marked.markKeys.append(UInt8(ascii: "S"))
        case .hook:
            var digit = reading
            digit.markKeys.append(UInt8(ascii: "S"))
            marked.markKeys.append(UInt8(ascii: "R"))
            return [marked, digit]
        case .circumflex:
            marked.markKeys.append(reading.letters.last ?? 0)
        case .breve:
            marked.markKeys.append(UInt8(ascii: "M"))
        case .horn:
            var alone = reading
            alone.letters.removeLast(min(1, alone.letters.count))
            alone.letters.append(UInt8(ascii: "M"))
            marked.markKeys.append(UInt8(ascii: "M"))
            return [marked, alone]
        case .barredD:
            marked.letters.append(UInt8(ascii: "D"))
            marked.markKeys.append(UInt8(ascii: "D"))
        }
        return [marked]
    }
}

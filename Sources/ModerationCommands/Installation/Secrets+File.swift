import AuditLog
import Captcha
import Crypto
import Foundation
import Moderation
import Yams

extension Secrets {
    /// Reads a secrets file, and refuses one that others may read or whose secrets are too short.
    init(path: String) throws(CommandsError) {
        try Self.checkMode(path)
        let root = try Self.root(path)
        captchaKeys = try Self.captchaKeys(root["captcha"], path: path)
        sourceKey = SymmetricKey(data: try Self.secret(root["source"], name: "source", path: path))
        receiptKey = SymmetricKey(data: try Self.secret(root["receipt"], name: "receipt", path: path))
        auditKeys = try Self.auditKeys(root["audit"], path: path)
    }

    /// The text of a secrets file with fresh random secrets.
    static func freshText() throws(AuditLogError) -> String {
        let auditKey = try NoteSigner(name: "duyet/\(String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16))")
        func hexadecimal() -> String {
            SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
                bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }
        }
        return """
            # The secrets of this installation: 32 random bytes each, in hexadecimal. Whoever reads them can forge check
            # codes and receipts, and guess visitors' addresses: keep the mode 0600, and back the file up apart from the rest.

            # The first key seals new check codes, each opens those that it sealed. To change keys, put a new one with a new id
            # (0 to 255) first, restart, and remove the old one a day later.
            captcha:
              - id: 1
                key: \(hexadecimal())

            # Under which visitors' addresses are hashed. A new one makes every visitor unknown.
            source: \(hexadecimal())

            # Under which receipts are made. A new one makes the receipts that visitors hold worthless.
            receipt: \(hexadecimal())

            # By which the audit log is signed: private and public keys of signed notes, the first private one signs. See
            # `duyet audit key --help` before you change them.
            audit:
              - "\(auditKey.encoded)"

            """
    }

    private static func checkMode(_ path: String) throws(CommandsError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missingSecrets(path: path) }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
            guard mode & 0o077 == 0 else { throw CommandsError.secretsOpenToOthers(path: path, mode: mode) }
        } catch {
            throw CommandsError(reading: path, error)
        }
    }

    private static func root(_ path: String) throws(CommandsError) -> Node.Mapping {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw CommandsError(reading: path, error)
        }
        // The parser's own message would quote the line, and so the secret.
        guard let mapping = try? Yams.compose(yaml: text)?.mapping else {
            throw .cannotRead(path: path, underlying: "it is not YAML with the keys captcha, source and receipt")
        }
        return mapping
    }

    private static func captchaKeys(_ node: Node?, path: String) throws(CommandsError) -> [CaptchaKey] {
        guard let list = node?.sequence, !list.isEmpty else {
            throw .unusableSecret(name: "captcha", path: path, problem: "a list of keys with id and key is expected")
        }
        var keys: [CaptchaKey] = []
        for item in list {
            guard let id = item.mapping?["id"]?.scalar.flatMap({ UInt8($0.string) }) else {
                throw .unusableSecret(name: "captcha", path: path, problem: "each key needs an id from 0 to 255")
            }
            guard !keys.contains(where: { $0.id == id }) else {
                throw .unusableSecret(name: "captcha", path: path, problem: "the id \(id) stands twice")
            }
            let bytes = try secret(item.mapping?["key"], name: "captcha key \(id)", path: path)
            do throws(CaptchaError) {
                keys.append(try CaptchaKey(id: id, secret: bytes))
            } catch {
                throw .unusableSecret(name: "captcha key \(id)", path: path, problem: error.description)
            }
        }
        return keys
    }

    /// None where the file is of a time before there was a key.
    private static func auditKeys(_ node: Node?, path: String) throws(CommandsError) -> AuditKeys {
        let texts = node?.sequence.map { $0.compactMap { $0.scalar?.string } } ?? []
        guard node?.sequence.map({ $0.count == texts.count }) ?? (node == nil) else {
            throw .unusableSecret(name: "audit", path: path, problem: "a list of keys is expected")
        }
        do throws(AuditLogError) {
            return try AuditKeys(texts)
        } catch {
            // The error names the key at most, never its private part.
            throw .unusableSecret(name: "audit", path: path, problem: Self.words(error))
        }
    }

    /// In the middle of a sentence that ends with a full stop of its own.
    private static func words(_ error: AuditLogError) -> String {
        let text = error.description
        return text.prefix(1).lowercased() + text.dropFirst().dropLast()
    }

    private static func secret(_ node: Node?, name: String, path: String) throws(CommandsError) -> [UInt8] {
        guard let text = node?.scalar?.string else {
            throw .unusableSecret(name: name, path: path, problem: "it is missing")
        }
        guard let bytes = bytes(hexadecimal: text) else {
            throw .unusableSecret(name: name, path: path, problem: "it is not written in hexadecimal")
        }
        guard bytes.count == length else {
            throw .unusableSecret(name: name, path: path, problem: "it has \(bytes.count) bytes, \(length) are needed")
        }
        return bytes
    }

    private static func bytes(hexadecimal text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

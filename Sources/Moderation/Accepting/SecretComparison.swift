/// Compares what was sent with a secret, so that the time it takes tells nothing of where they differ.
package enum SecretComparison {
    /// Looks at each byte of both, whatever was found before; only whether the lengths differ is told at once.
    package static func areEqual(_ sent: some Collection<UInt8>, _ secret: some Collection<UInt8>) -> Bool {
        guard sent.count == secret.count else { return false }
        return zip(sent, secret).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

import PNGEncoding

extension ChallengeIssuer {
    /// The challenge's picture, a PNG file of 240x80 pixels in black and white. The same challenge always gives the same
    /// bytes, on any server that holds the same key and runs the same version.
    public func picture(of challenge: Challenge) throws(CaptchaError) -> [UInt8] {
        do throws(PNGEncodingError) {
            return try studio.png(of: challenge)
        } catch {
            throw .drawingFailed(underlying: error.description)
        }
    }
}

import DocumentReading
import Testing

/// Pictures, sounds and films, known by their first bytes.
struct MediaSignatureTests {
  @Test(
    arguments: [
      ("\u{89}PNG", "image/png"), ("GIF89a", "image/gif"), ("OggS", "audio/ogg"),
      ("fLaC", "audio/flac"),
      ("ID3\u{4}", "audio/mpeg"), ("RIFF....WEBPVP8 ", "image/webp"),
      ("RIFF....WAVEfmt ", "audio/wav"),
      ("....ftypisom....", "video/mp4"), ("....ftypM4A ....", "audio/mp4"),
      ("....ftypheic....", "image/heic"), ("....ftypqt  ....", "video/quicktime"),
      ("RIFF....CDXA", nil), ("RIFF", nil), ("....ftyp", nil), ("%PDF-1.7", nil), ("A text.", nil),
      ("", nil),
    ] as [(String, String?)]
  )
  func tells(_ start: String, _ mediaType: String?) {
    let bytes = start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(MediaSignature.mediaType(of: bytes) == mediaType)
  }
}

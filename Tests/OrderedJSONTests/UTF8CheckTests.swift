import OrderedJSON
import Testing

@Suite struct UTF8CheckTests {
  /// Bytes of every length of sequence, so that whatever is cut out of them is broken somewhere.
  private static let text = Array("plain words, é, “quoted”, 北京 🐈 and plain words again".utf8)

  @Test func agreesWithTheStandardLibraryWhereverATextIsCut() {
    for start in Self.text.indices {
      for end in start...Self.text.count {
        let bytes = Array(Self.text[start..<end])
        #expect(UTF8Check.isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
      }
    }
  }

  @Test func agreesWithTheStandardLibraryWhateverByteIsPutIn() {
    for place in Self.text.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = Self.text
        bytes[place] = byte
        #expect(UTF8Check.isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
      }
    }
  }

  @Test func countsCodePointsFromEveryPlaceToEveryOther() {
    let starts = Self.text.indices.filter { Self.text[$0] & 0xC0 != 0x80 } + [Self.text.count]
    Self.text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for start in starts {
        for end in starts where end >= start {
          let scalars = String(decoding: buffer[start..<end], as: UTF8.self).unicodeScalars
          #expect(base.codePointCount(in: start..<end) == scalars.count)
        }
      }
    }
  }
}

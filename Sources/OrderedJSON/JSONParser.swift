/// Reads JSON texts strictly as RFC 8259 describes them.
///
/// Beyond the grammar it refuses what could be read in two ways: keys that appear twice in an
/// object, text that is not UTF-8, half surrogate pairs, a byte-order mark, and more than
/// ``deepest`` arrays and objects inside one another.
package enum JSONParser {
  /// How many arrays and objects may be open at once.
  package static let deepest = 512

  /// Reads a text as UTF-8.
  ///
  /// - Throws: The first mistake in it.
  package static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    try bytes.withUnsafeBufferPointer { read($0) }.get()
  }

  /// Reads a part of some bytes.
  ///
  /// Offsets in problems count from the start of the part.
  ///
  /// `allowsRepeatedKeys`: Whether an object may have a key twice; its value has both then.
  package static func parse(
    _ bytes: ArraySlice<UInt8>,
    allowsRepeatedKeys: Bool = false
  ) throws(JSONProblem) -> JSONValue {
    try bytes.withUnsafeBufferPointer { read($0, allowsRepeatedKeys) }.get()
  }

  /// Reads a text.
  ///
  /// - Throws: The first mistake in it.
  package static func parse(_ text: String) throws(JSONProblem) -> JSONValue {
    var text = text
    return try text.withUTF8 { read($0) }.get()
  }

  /// Reads an object, but only delimits the elements of the array under one of its own keys.
  ///
  /// The value has an empty array in that place, and `raw` has the bytes of each element without
  /// the white space around them. Of the elements it is checked that their strings end and their
  /// brackets match; the rest is checked when somebody parses them. If the key is not there or is
  /// not an array, `raw` is empty and the value is whole.
  package static func parse(
    _ bytes: [UInt8],
    leavingRaw key: String
  ) throws(JSONProblem) -> (value: JSONValue, raw: [Range<Int>]) {
    try bytes.withUnsafeBufferPointer { readObject($0, leavingRaw: key) }.get()
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>,
    _ allowsRepeatedKeys: Bool = false
  ) -> Result<JSONValue, JSONProblem> {
    Result { () throws(JSONProblem) in
      var reader = try JSONReader(text)
      reader.allowsRepeatedKeys = allowsRepeatedKeys
      return try reader.readText()
    }
  }

  private static func readObject(
    _ text: UnsafeBufferPointer<UInt8>,
    leavingRaw key: String
  ) -> Result<(value: JSONValue, raw: [Range<Int>]), JSONProblem> {
    Result { () throws(JSONProblem) in
      var reader = try JSONReader(text, leavingRaw: key)
      return (try reader.readText(), reader.raw)
    }
  }
}

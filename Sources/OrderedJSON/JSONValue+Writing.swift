extension JSONValue {
  /// The value as text without any white space, for a file.
  package var compact: [UInt8] { compact(for: .file) }

  /// The value as text without any white space.
  package func compact(for destination: JSONText.Destination) -> [UInt8] {
    var bytes: [UInt8] = []
    append(compactTo: &bytes, for: destination)
    return bytes
  }

  /// Appends the value as text without any white space.
  package func append(
    compactTo bytes: inout [UInt8],
    for destination: JSONText.Destination = .file
  ) {
    switch self {
    case .array(let elements):
      bytes.append(Byte.openBracket)
      var isFirst = true
      for element in elements {
        if !isFirst { bytes.append(Byte.comma) }
        isFirst = false
        element.append(compactTo: &bytes, for: destination)
      }
      bytes.append(Byte.closeBracket)
    case .object(let object):
      bytes.append(Byte.openBrace)
      var isFirst = true
      for member in object.members {
        if !isFirst { bytes.append(Byte.comma) }
        isFirst = false
        JSONText.appendString(member.key, to: &bytes, for: destination)
        bytes.append(Byte.colon)
        member.value.append(compactTo: &bytes, for: destination)
      }
      bytes.append(Byte.closeBrace)
    default: appendScalar(to: &bytes, for: destination)
    }
  }

  /// Appends the value as text with one value a line, without a line feed at the end.
  ///
  /// An array of nothing but numbers stays on one line.
  ///
  /// - Parameters:
  ///   - bytes: The text so far, which ends where the value shall begin.
  ///   - depth: How many arrays and objects are around the value; two spaces are put for each.
  package func append(indentedTo bytes: inout [UInt8], depth: Int) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      if elements.allSatisfy(\.isNumber) {
        Self.appendLine(of: elements, to: &bytes)
      } else if elements.count == 1, case .array(let numbers) = elements[0],
        numbers.allSatisfy(\.isNumber)
      {
        // A pair that is alone in its list.
        bytes.append(Byte.openBracket)
        Self.appendLine(of: numbers, to: &bytes)
        bytes.append(Byte.closeBracket)
      } else {
        Self.appendLines(of: elements, to: &bytes, depth: depth)
      }
    case .object(let object) where !object.members.isEmpty:
      Self.appendLines(of: object, to: &bytes, depth: depth)
    default: append(compactTo: &bytes)
    }
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  private static func appendLine(of numbers: [JSONValue], to bytes: inout [UInt8]) {
    bytes.append(Byte.openBracket)
    var isFirst = true
    for number in numbers {
      if !isFirst { bytes.append(contentsOf: ", ".utf8) }
      isFirst = false
      number.appendScalar(to: &bytes, for: .file)
    }
    bytes.append(Byte.closeBracket)
  }

  private static func appendLines(
    of elements: [JSONValue],
    to bytes: inout [UInt8],
    depth: Int
  ) {
    bytes.append(Byte.openBracket)
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(Byte.comma) }
      isFirst = false
      appendNewLine(to: &bytes, depth: depth + 1)
      element.append(indentedTo: &bytes, depth: depth + 1)
    }
    appendNewLine(to: &bytes, depth: depth)
    bytes.append(Byte.closeBracket)
  }

  private static func appendLines(of object: JSONObject, to bytes: inout [UInt8], depth: Int) {
    bytes.append(Byte.openBrace)
    var isFirst = true
    for member in object.members {
      if !isFirst { bytes.append(Byte.comma) }
      isFirst = false
      appendNewLine(to: &bytes, depth: depth + 1)
      JSONText.appendString(member.key, to: &bytes)
      bytes.append(Byte.colon)
      bytes.append(Byte.space)
      member.value.append(indentedTo: &bytes, depth: depth + 1)
    }
    appendNewLine(to: &bytes, depth: depth)
    bytes.append(Byte.closeBrace)
  }

  private static func appendNewLine(to bytes: inout [UInt8], depth: Int) {
    bytes.append(Byte.lineFeed)
    for _ in 0..<2 * depth { bytes.append(Byte.space) }
  }

  private func appendScalar(to bytes: inout [UInt8], for destination: JSONText.Destination) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(true): bytes.append(contentsOf: "true".utf8)
    case .bool(false): bytes.append(contentsOf: "false".utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let string): JSONText.appendString(string, to: &bytes, for: destination)
    case .array, .object: append(compactTo: &bytes, for: destination)
    }
  }
}

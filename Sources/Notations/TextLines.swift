/// A line of a file with its number, from 1.
package struct TextLine {
  package let number: Int
  package let text: String
}

extension String {
  /// The lines that are not empty, whether LF, CR LF or CR ends them; other characters that break lines
  /// are text.
  package var textLines: [TextLine] {
    var lines: [TextLine] = []
    var number = 1
    var bytes: [UInt8] = []
    var wasReturn = false
    for byte in utf8 {
      if byte == 10, wasReturn {
        wasReturn = false
        continue
      }
      wasReturn = byte == 13
      guard byte == 10 || byte == 13 else {
        bytes.append(byte)
        continue
      }
      if !bytes.isEmpty {
        lines.append(TextLine(number: number, text: String(decoding: bytes, as: UTF8.self)))
        bytes.removeAll(keepingCapacity: true)
      }
      number += 1
    }
    if !bytes.isEmpty {
      lines.append(TextLine(number: number, text: String(decoding: bytes, as: UTF8.self)))
    }
    return lines
  }
}

package import OrderedJSON

extension JSONValue {
  /// The value over several lines, fit to stand in a page's script: without `<`, which could end it.
  package var scriptDocument: [UInt8] {
    var document: [UInt8] = []
    append(indentedTo: &document, depth: 0)
    document.append(10)
    guard document.contains(UInt8(ascii: "<")) else { return document }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.count + 1024)
    // Only strings have it, where an escape says the same.
    for byte in document {
      if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
    }
    return bytes
  }
}

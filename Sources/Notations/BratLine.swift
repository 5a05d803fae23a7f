/// Texts as a line of brat's standoff files has them.
package enum BratLine {
  /// Whether it ends a line in what brat reads.
  package static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA...0xD, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A text on one line.
  package static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case _ where breaksLine(scalar): line += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// What `\n`, `\t` and `\\` in a note stand for.
  package static func text(_ note: String) -> String {
    var text = ""
    var rest = note[...]
    while let at = rest.firstIndex(of: "\\") {
      text += rest[..<at]
      rest = rest[at...].dropFirst()
      switch rest.first {
      case "\\": text += "\\"
      case "n": text += "\n"
      case "t": text += "\t"
      case "u":
        if let end = rest.firstIndex(of: "}"),
          let code = UInt32(rest[..<end].dropFirst(2), radix: 16), let scalar = Unicode.Scalar(code)
        {
          text.unicodeScalars.append(scalar)
          rest = rest[end...]
        } else {
          text += "\\u"
        }
      case let other?: text += "\\" + String(other)
      case nil: text += "\\"
      }
      rest = rest.dropFirst()
    }
    return text + rest
  }
}

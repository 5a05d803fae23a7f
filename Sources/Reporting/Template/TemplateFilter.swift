import FactModel
import OrderedJSON
import PlainText

/// How a text of a template is written for a place of its own: `{{title|yaml}}`.
enum TemplateFilter: String, CaseIterable, Sendable {
  /// A string of JSON, also inside a script of a page.
  case json
  /// A part of an address.
  case url
  /// A string of YAML.
  case yaml

  static var functions: [String: (String) -> String] {
    Dictionary(uniqueKeysWithValues: allCases.map { filter in (filter.rawValue, filter.written) })
  }

  func written(_ text: String) -> String {
    switch self {
    // A string of JSON is one of YAML.
    case .json, .yaml: Self.quoted(SafeText.lines(text))
    case .url: Self.encoded(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in String(decoding: JSONValue.string(text).compact, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "<": result += "\\u003c"
      case ">": result += "\\u003e"
      case "&": result += "\\u0026"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Every byte but letters, digits and `-._~` of ASCII as `%` and two digits.
  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}

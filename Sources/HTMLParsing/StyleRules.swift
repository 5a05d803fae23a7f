import OrderedJSON

/// What the styles of a page say of hidden, struck and raised text inside of a line, as pages say it
/// that Word and Google Docs write: `.c1{vertical-align:super}`.
///
/// Only rules for a class, alone or with the name of an element, are read, and none for a medium.
struct StyleRules {
  /// How a text is written.
  struct Format: Equatable {
    var isHidden = false
    var isStruck = false
    /// Above the line, below it, or neither.
    var isRaised: Bool?

    /// The element that says the same.
    var element: StaticString? {
      switch isRaised {
      case true: "sup"
      case false: "sub"
      case nil: isStruck ? "s" : nil
      }
    }
  }

  private var formats: [String: Format] = [:]
  private var left = 500_000
  private static let longestSelector = 200
  private static let longestRule = 1_000

  /// Whether any class is known.
  var isEmpty: Bool { formats.isEmpty }

  /// Reads what stands in a `<style>`.
  mutating func add(_ css: UnsafeBufferPointer<UInt8>) {
    left -= css.count
    guard left > 0 else { return }
    var selector = 0
    var position = 0
    while position < css.count {
      switch css[position] {
      case UInt8(ascii: "{"):
        let start = position + 1
        let isMedium = css[selector..<position].first { $0 > 0x20 } == UInt8(ascii: "@")
        var depth = 1
        position = start
        while position < css.count, depth > 0 {
          if css[position] == UInt8(ascii: "{") { depth += 1 }
          if css[position] == UInt8(ascii: "}") { depth -= 1 }
          position += 1
        }
        if !isMedium { add(css[selector..<start - 1], css[start..<max(start, position - 1)]) }
        selector = position
      case UInt8(ascii: ";"):
        position += 1
        selector = position
      default: position += 1
      }
    }
  }

  /// How the text of an element is written, by its classes and its own style.
  func format(classes: String?, style: String?) -> Format {
    var format = Format()
    if !formats.isEmpty, let classes {
      for name in classes.split(separator: " ") {
        guard let found = formats[String(name)] else { continue }
        format.isHidden = format.isHidden || found.isHidden
        format.isStruck = format.isStruck || found.isStruck
        format.isRaised = format.isRaised ?? found.isRaised
      }
    }
    // What an element's own style hides is seen by everybody who reads the tree.
    if let style { Self.read(style, into: &format, hides: false) }
    return format
  }

  private mutating func add(
    _ selectors: Slice<UnsafeBufferPointer<UInt8>>,
    _ rule: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    guard selectors.count <= Self.longestSelector, rule.count <= Self.longestRule,
      selectors.contains(UInt8(ascii: "."))
    else { return }
    let text = String(decoding: rule, as: UTF8.self)
    for selector in String(decoding: selectors, as: UTF8.self).split(separator: ",") {
      let words = selector.split(whereSeparator: \.isWhitespace)
      guard words.count == 1, let name = Self.className(words[0]) else { continue }
      var format = formats[name] ?? Format()
      Self.read(text, into: &format, hides: !Self.unfolds(name))
      if format != Format() || formats[name] != nil { formats[name] = format }
    }
  }

  /// `c1` of `.c1` and of `span.c1`.
  private static func className(_ selector: Substring) -> String? {
    guard let dot = selector.firstIndex(of: "."),
      ["", "span", "font", "a"].contains(selector[..<dot].lowercased())
    else { return nil }
    let name = selector[selector.index(after: dot)...]
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      ? String(name) : nil
  }

  /// Whether a class is for text that readers unfold.
  private static func unfolds(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["more", "full", "rest", "expand", "collaps", "toggle", "tab", "hide", "dot"].contains {
      name.includes($0)
    }
  }

  private static func read(_ rule: String, into format: inout Format, hides: Bool) {
    for declaration in rule.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].split(whereSeparator: \.isWhitespace)
      switch parts[0].filter({ !$0.isWhitespace }) {
      case "display": format.isHidden = hides && value.first == "none"
      case "text-decoration", "text-decoration-line":
        format.isStruck = value.contains("line-through")
      case "vertical-align":
        format.isRaised = value.first == "super" ? true : value.first == "sub" ? false : nil
      default: break
      }
    }
  }
}

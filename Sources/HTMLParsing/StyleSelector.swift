import OrderedJSON

/// What a rule of a style is for: `p.note`, `#x`, `.box .note`.
struct StyleSelector {
  /// What one element is asked for.
  private struct Part {
    /// The name of the element in lower case; empty for every element.
    var element = ""
    /// Classes and ids with their signs: `.note`, `#x`.
    var names: [String] = []
    /// Whether nothing else is asked about it.
    var isPlain = true

    init(_ text: Substring) {
      var sign: Character = " "
      var name = ""
      var isEscaped = false
      for character in text {
        if isEscaped || !"\\.#:[".contains(character) {
          name.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          end(name, sign)
          name = ""
          sign = character
          if character == ":" || character == "[" { isPlain = false }
        }
      }
      end(name, sign)
    }

    private mutating func end(_ name: String, _ sign: Character) {
      switch sign {
      case " ": element = name == "*" ? "" : name.lowercased()
      case ".", "#": names.append(String(sign) + name)
      default: break
      }
    }

    func fits(_ other: OpenElement) -> Bool {
      (element.isEmpty || element == other.name) && names.allSatisfy { other.names.contains($0) }
    }
  }

  private let last: Part
  /// The elements that it has to stand in, the innermost first.
  private let around: [Part]
  /// Whether it is only asked for names: of the element, and of those that it stands in.
  let isPlain: Bool

  private static let waits = [":hover", ":focus", ":active", ":target"]
  private static let mostAround = 64

  /// Nil where no class or id is asked for, or where a reader has to do something first.
  init?(_ text: Substring) {
    var parts = text.split { $0.isWhitespace || ">+~".contains($0) }.map { Part($0) }
    guard let last = parts.popLast(), !last.names.isEmpty,
      !Self.waits.contains(where: { String(text).includes($0) })
    else { return nil }
    self.last = last
    around = parts.reversed()
    // A class that tells of scripts is set by one.
    isPlain =
      last.isPlain && !text.contains { ">+~".contains($0) }
      && around.allSatisfy { $0.isPlain && !$0.names.contains { $0.includes("js") } }
  }

  /// The last of its names.
  var key: String { last.names.last ?? "" }

  /// A rule that asks for more wins.
  var weight: Int {
    ([last] + around).reduce(0) { sum, part in
      part.names.reduce(sum + (part.element.isEmpty ? 0 : 1)) {
        $0 + ($1.hasPrefix("#") ? 256 : 16)
      }
    }
  }

  /// Whether an element is one of those that are meant, as far as its own names tell.
  func fits(_ element: OpenElement) -> Bool { last.fits(element) }

  /// Whether an element stands in those that are asked for.
  func fits(in open: [OpenElement]) -> Bool {
    var rest = around[...]
    for element in open.suffix(Self.mostAround).reversed() {
      guard let next = rest.first else { return true }
      if next.fits(element) { rest.removeFirst() }
    }
    return rest.isEmpty
  }
}

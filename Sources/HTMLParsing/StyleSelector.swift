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

    init(_ text: Substring.UTF8View) {
      var sign: UInt8 = 0x20
      var name: [UInt8] = []
      var isEscaped = false
      for byte in text {
        if isEscaped || !Self.signs.contains(byte) {
          name.append(byte)
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else {
          end(name, sign)
          name = []
          sign = byte
          if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[") { isPlain = false }
        }
      }
      end(name, sign)
    }

    private static let signs = Array("\\.#:[".utf8)

    private mutating func end(_ name: [UInt8], _ sign: UInt8) {
      let name = String(decoding: name, as: UTF8.self)
      switch sign {
      case 0x20: element = name == "*" ? "" : name.lowercased()
      case UInt8(ascii: "."): names.append("." + name)
      case UInt8(ascii: "#"): names.append("#" + name)
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

  private static func isCombinator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "~")
  }

  /// Nil where no class or id is asked for, or where a reader has to do something first.
  init?(_ text: Substring) {
    var parts = text.utf8.split { $0 <= 0x20 || Self.isCombinator($0) }.map { Part($0) }
    guard let last = parts.popLast(), !last.names.isEmpty,
      !text.utf8.contains(UInt8(ascii: ":"))
        || !Self.waits.contains(where: { String(text).includes($0) })
    else { return nil }
    self.last = last
    around = parts.reversed()
    // A class that tells of scripts is set by one.
    isPlain =
      last.isPlain && !text.utf8.contains(where: Self.isCombinator)
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

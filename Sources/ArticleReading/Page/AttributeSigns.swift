import TextReading

/// Reads the signs in the tag and the attributes of an element.
enum AttributeSigns {
  static func signs(of tag: MarkupTag) -> PageSigns {
    switch tag {
    case .nav, .menu: .navigation
    case .aside, .dialog: .frame
    case .footer: .frame
    case .figcaption: .caption
    case .article, .main: .article
    default: []
    }
  }

  /// The signs in the attributes of an element.
  static func signs(of node: MarkupTree.Node, _ tree: MarkupTree) -> PageSigns {
    tree.bytes.withUnsafeBufferPointer { signs(of: tree.records[node], tree, $0) }
  }

  static func signs(
    of record: MarkupTree.Record,
    _ tree: MarkupTree,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> PageSigns {
    var found: PageSigns = []
    for index in Int(record.start)..<Int(record.end) {
      let attribute = tree.attributes[index]
      let name = slice(attribute.name, bytes)
      let value = slice(attribute.value, bytes)
      switch name.count {
      case 2 where isName(name, "id"): found.formUnion(SignWords.shared.signs(in: value))
      case 4 where isName(name, "role"):
        found.formUnion(SignWords.shared.signs(in: value))
        if isName(value, "tooltip") { found.insert(.apart) }
      case 5 where isName(name, "class"):
        found.formUnion(SignWords.shared.signs(in: value))
        if found.contains(.hidden), isHiding(value) { found.insert(.apart) }
      case 5 where isName(name, "style"): if hides(value) { found.formUnion([.hidden, .apart]) }
      case 6 where isName(name, "hidden"): found.formUnion([.hidden, .apart])
      case 8 where isName(name, "itemprop"): found.formUnion(SignWords.shared.signs(in: value))
      case 11 where isName(name, "aria-hidden"):
        // A caption is hidden from those who hear the words of the picture instead; readers see it,
        // as they see a heading.
        if isName(value, "true"), record.tag != .figcaption, !record.tag.isHeading {
          found.insert(.hidden)
        }
      default: break
      }
    }
    return found
  }

  private static func slice(
    _ range: Range<Int32>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  private static func isName(_ name: UnsafeBufferPointer<UInt8>, _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { name.count == $0.count && name.elementsEqual($0) }
  }

  /// Whether a class says nothing but that it hides: `hidden`, not `hidden-xs` or `hidden sm:inline`.
  private static func isHiding(_ names: UnsafeBufferPointer<UInt8>) -> Bool {
    !names.contains(UInt8(ascii: ":"))
      && names.split(separator: 0x20).contains { name in
        name.elementsEqual("hidden".utf8) || name.elementsEqual("invisible".utf8)
      }
  }

  private static let hidings: [[UInt8]] = [
    Array("display:none".utf8), Array("visibility:hidden".utf8),
  ]

  /// Whether a style keeps the element from being shown.
  private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard style.count < 1000 else { return false }
    let plain = style.filter { $0 > 0x20 }.map(\.lowered)
    return hidings.contains { hiding in
      plain.count >= hiding.count
        && (0...(plain.count - hiding.count)).contains { plain[$0...].starts(with: hiding) }
    }
  }
}

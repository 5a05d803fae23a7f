import TextReading

/// The attributes of an element that tell what it holds.
struct ElementMarks {
  /// What its class and id say.
  private(set) var names: ClassNames = []
  /// The names in `itemprop`, in lower case.
  private(set) var properties: [Substring] = []
  /// The words in `rel`, in lower case.
  private(set) var relations: [Substring] = []
  private(set) var hasDate = false

  private static let longest = 200

  var isEmpty: Bool { names.isEmpty && properties.isEmpty && relations.isEmpty && !hasDate }

  /// Whether a name says that the date is that of a change.
  var isUpdate: Bool {
    properties.contains("datemodified")
      || (names.contains(.update) && !names.contains(.publication)
        && !properties.contains("datepublished"))
  }

  init(_ tree: MarkupTree, _ node: MarkupTree.Node) {
    let record = tree.records[node]
    for index in Int(record.start)..<Int(record.end) {
      let attribute = tree.attributes[index]
      let name = tree.bytes[Int(attribute.name.lowerBound)..<Int(attribute.name.upperBound)]
      let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
      // Most attributes are of no use here; the first letter tells.
      switch name.first {
      case UInt8(ascii: "c") where Self.equals(name, "class"):
        names.formUnion(ClassNames(value))
      case UInt8(ascii: "i") where Self.equals(name, "id"):
        names.formUnion(ClassNames(value))
      case UInt8(ascii: "i") where Self.equals(name, "itemprop"): properties = Self.words(value)
      case UInt8(ascii: "r") where Self.equals(name, "rel"): relations = Self.words(value)
      case UInt8(ascii: "d") where Self.equals(name, "datetime"): hasDate = true
      default: continue
      }
    }
  }

  private static func equals(_ name: ArraySlice<UInt8>, _ wanted: StaticString) -> Bool {
    name.count == wanted.utf8CodeUnitCount
      && name.elementsEqual(
        UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
      )
  }

  private static func words(_ value: ArraySlice<UInt8>) -> [Substring] {
    guard value.count <= longest else { return [] }
    let lower = String(decoding: value.map { $0 <= 0x20 ? 0x20 : $0.lowered }, as: UTF8.self)
    return lower.split(separator: " ")
  }
}

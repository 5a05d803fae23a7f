import OrderedJSON
import Testing

struct JSONRoundTripTests {
  @Test(arguments: 0..<400)
  func readsBackWhatItWrites(seed: Int) throws {
    var random = RandomJSON(seed: UInt64(seed))
    let value = random.value()
    let compact = value.compact
    var indented: [UInt8] = []
    value.append(indentedTo: &indented, depth: 0)

    #expect(try JSONParser.parse(compact) == value)
    #expect(try JSONParser.parse(indented) == value)
    #expect(try JSONParser.parse(compact).compact == compact)
    #expect(indentedText(try JSONParser.parse(indented)) == indented)
  }

  @Test(arguments: 0..<200)
  func keepsStringsByteForByte(seed: Int) throws {
    var random = RandomJSON(seed: UInt64(seed))
    let string = random.string()

    let value = try JSONParser.parse(JSONValue.string(string).compact)

    guard case .string(let read) = value else {
      Issue.record("\(value) is not a string")
      return
    }
    #expect(Array(read.utf8) == Array(string.utf8))
  }

  @Test(arguments: 0..<200)
  func refusesEveryCutText(seed: Int) {
    var random = RandomJSON(seed: UInt64(seed))
    let text = JSONValue.array([random.value(depth: 2)]).compact
    for length in 0..<min(text.count, 400) {
      #expect(throws: JSONProblem.self) { try JSONParser.parse(text[..<length]) }
    }
  }

  @Test(arguments: 0..<200)
  func delimitsElementsAsTheParserReadsThem(seed: Int) throws {
    var random = RandomJSON(seed: UInt64(seed))
    let elements = (0..<4).map { _ in random.value(depth: 3) }
    let object = JSONValue.object(
      JSONObject([
        JSONMember(key: "before", value: random.value(depth: 2)),
        JSONMember(key: "list", value: .array(elements)),
        JSONMember(key: "after", value: random.value(depth: 2)),
      ])
    )

    for text in [object.compact, indentedText(object)] {
      let (value, raw) = try JSONParser.parse(text, leavingRaw: "list")
      #expect(try raw.map { try JSONParser.parse(text[$0]) } == elements)
      guard case .object(let outline) = value else { continue }
      #expect(outline.members.map(\.key) == ["before", "list", "after"])
      #expect(outline["list"] == .array([]))
    }
  }
}

/// The indented form of a value.
func indentedText(_ value: JSONValue) -> [UInt8] {
  var bytes: [UInt8] = []
  value.append(indentedTo: &bytes, depth: 0)
  return bytes
}

import OrderedJSON
import Testing

@testable import FactModel

struct ObjectReaderTests {
  @Test("what nobody took is kept, of any number of keys", arguments: [0, 1, 62, 63, 64, 65, 200])
  func keepsWhatNobodyTook(count: Int) throws {
    let others = (0..<count).map { JSONMember(key: "other\($0)", value: .bool(true)) }
    let known = JSONMember(key: "known", value: .string("a"))
    let last = JSONMember(key: "last", value: .string("b"))
    var reader = try ObjectReader(.object(JSONObject([known] + others + [last])))

    #expect(reader.take("last") == .string("b"))
    #expect(reader.take("known") == .string("a"))
    #expect(reader.take("known") == nil)
    #expect(reader.take("last") == nil)
    #expect(reader.take("absent") == nil)

    let kept = reader.extra().entries
    #expect(kept.map(\.member) == others)
    #expect(kept.allSatisfy { $0.after == "known" })
  }

  @Test func takesAKeyByItsBytes() throws {
    // The sign of the unit kelvin is equivalent to a K.
    let member = JSONMember(key: "\u{212A}", value: .bool(true))
    var reader = try ObjectReader(.object(JSONObject([member])))

    #expect(reader.take("K") == nil)
    #expect(reader.extra().entries.map(\.member) == [member])
  }
}

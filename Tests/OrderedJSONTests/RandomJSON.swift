import OrderedJSON
import TestSupport

/// Makes random values, odd strings among them.
struct RandomJSON {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A value with at most `depth` arrays and objects inside one another.
  mutating func value(depth: Int = 5) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .number(number())
    case 3, 4: .string(string())
    case 5, 6: .array((0..<count()).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth - 1))
    }
  }

  mutating func string() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count() * 3 { scalars.append(scalar()) }
    return String(scalars)
  }

  private mutating func count() -> Int {
    // Now and then more than the words of eight bytes and the lists of usual size hold.
    Int.random(in: 0..<60, using: &random) == 0 ? 90 : Int.random(in: 0..<7, using: &random)
  }

  private mutating func object(depth: Int) -> JSONObject {
    var keys: Set<[UInt8]> = []
    var members: [JSONMember] = []
    for _ in 0..<count() {
      let key = string()
      guard keys.insert(Array(key.utf8)).inserted else { continue }
      members.append(JSONMember(key: key, value: value(depth: min(depth, 1))))
    }
    return JSONObject(members)
  }

  private mutating func number() -> JSONNumber {
    let texts = [
      "0", "-0", "1.0", "1e400", "-12.50E-007", "3e+2", "123456789012345678901234567890",
    ]
    guard Bool.random(using: &random), let text = texts.randomElement(using: &random) else {
      return JSONNumber(Int.random(in: -1_000_000...1_000_000, using: &random))
    }
    return JSONNumber(text: text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1f, 0x20...0x7e, 0x20...0x7e, 0x61...0x7a, 0x22...0x22, 0x5c...0x5c, 0x7f...0xa1,
      0x300...0x310, 0x7fe...0x802, 0x2020...0x2030, 0xd7f0...0xd7ff, 0xe000...0xe00f,
      0xfff0...0xffff, 0x1_f600...0x1_f64f, 0x10_fff0...0x10_ffff,
    ]
    let range = ranges.randomElement(using: &random) ?? 0x20...0x7e
    return Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? " "
  }
}

import FactModel
import Testing

@testable import Decompression

/// What `gzip -9n` makes of ``sentence``.
private let packed: [UInt8] = [
  0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x0B, 0xC9,
  0x48, 0x55, 0x28, 0xCA, 0x2C, 0x4B, 0x2D, 0x52, 0x28, 0xCA, 0x2F, 0x4E,
  0x55, 0x48, 0xAA, 0x54, 0x28, 0x29, 0xCF, 0x57, 0xC8, 0x4D, 0x2D, 0x29,
  0x4A, 0x2D, 0xD6, 0xE3, 0x02, 0x00, 0x64, 0x35, 0x74, 0x39, 0x1E, 0x00,
  0x00, 0x00,
]
private let sentence = "The river rose by two metres.\n"

struct InflaterTests {
  private func unpack(_ bytes: [UInt8], limit: Int = 1_000_000) throws(Problem) -> String {
    String(decoding: try Inflater.unpack(bytes, .gzip, limit: limit, name: "a.gz"), as: UTF8.self)
  }

  @Test func unpacksWhatWasPacked() throws {
    #expect(try unpack(packed) == sentence)
  }

  @Test func unpacksAllMembers() throws {
    #expect(try unpack(packed + packed) == sentence + sentence)
  }

  @Test func passesOverWhatFollows() throws {
    #expect(try unpack(packed + [0, 0, 0]) == sentence)
  }

  @Test(arguments: 2..<packed.count)
  func saysThatTheEndIsMissing(_ length: Int) throws {
    let problem = try #require(throws: Problem.self) { try unpack(Array(packed[..<length])) }
    #expect(problem.what == "is cut off: the end of the compressed data is missing")
    #expect(problem.kind == .damaged)
    #expect(problem.place?.file == "a.gz")
  }

  @Test(arguments: 0..<packed.count)
  func neverGivesOutWrongBytes(_ place: Int) {
    var bytes = packed
    bytes[place] ^= 0x55
    // Flags and the time in the header are no part of what was packed.
    if let text = try? unpack(bytes) { #expect(sentence.hasPrefix(text), "at \(place)") }
  }

  @Test func unpacksWhatHasNoHeader() throws {
    // The header of gzip has ten bytes, its end eight.
    let bare = packed.dropFirst(10).dropLast(8)
    let text = try Inflater.unpack(bare, .deflate, limit: 1000, name: nil)
    #expect(text == Array(sentence.utf8))
  }

  @Test func stopsAtTheLimit() throws {
    #expect(try unpack(packed, limit: sentence.utf8.count) == sentence)
    let problem = try #require(throws: Problem.self) {
      try unpack(packed, limit: sentence.utf8.count - 1)
    }
    #expect(problem.what.hasPrefix("is larger than"))
  }
}

package import OrderedJSON

/// What the sentences around a judgement read when it was made: a judgement holds as long as they read
/// so.
package struct Seen: Sendable, Equatable {
  /// The first digits of the revision's SHA-256.
  package var revision: String
  /// The sentences in that revision, in code points.
  package var ranges: [Range<Int>]
  /// The words in it that were judged.
  package var passages: [Range<Int>]
  /// Of the sentences' text without what is mere typography: the form of quotation marks, dashes and spaces.
  package var digest: String
  package var extra = ExtraMembers()

  /// What was seen in a text that is not at hand: no sentence reads so.
  package static let elsewhere = Seen(
    revision: String(repeating: "0", count: revisionDigits),
    ranges: [],
    passages: [],
    digest: String(repeating: "0", count: 32)
  )

  /// As many digits of a SHA-256 tell one revision of an article from the others.
  static let revisionDigits = 16

  static func shortened(_ hash: String) -> String { String(hash.prefix(revisionDigits)) }

  package init(
    revision hash: String,
    ranges: [Range<Int>],
    passages: [Range<Int>],
    digest: String
  ) {
    revision = Self.shortened(hash)
    self.ranges = ranges
    self.passages = passages
    self.digest = digest
  }
}

extension Seen: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    revision = try reader.required("revision")
    ranges = try Self.ranges("ranges", &reader)
    passages = try Self.ranges("passages", &reader)
    digest = try reader.required("digest")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("revision", revision)
    builder.put(list: "ranges", ranges.map { [$0.lowerBound, $0.upperBound] })
    builder.put(list: "passages", passages.map { [$0.lowerBound, $0.upperBound] })
    builder.put("digest", digest)
    return builder.object
  }

  private static func ranges(
    _ key: String,
    _ reader: inout ObjectReader
  ) throws(FormatProblem) -> [Range<Int>] {
    let pairs: [[Int]] = try reader.list(key)
    var ranges: [Range<Int>] = []
    for (index, pair) in pairs.enumerated() {
      guard pair.count == 2, pair[0] >= 0, pair[0] <= pair[1] else {
        throw FormatProblem("must be a pair: [START, END]", at: [key, "[\(index)]"])
      }
      ranges.append(pair[0]..<pair[1])
    }
    return ranges
  }
}

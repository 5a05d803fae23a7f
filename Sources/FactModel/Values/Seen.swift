import Digest
package import OrderedJSON

/// The words that somebody had before them when they judged: the sentences, where they stood, and
/// what they said.
///
/// A judgement holds as long as its sentences read as they did then; see ``reads(in:)``.
package struct Seen: Sendable, Equatable {
  /// The first 16 hexadecimal digits of the SHA-256 of the revision in which they were read.
  package var revision: String
  /// The sentences, in code points of that revision, in the order of the text.
  package var ranges: [Range<Int>]
  /// The first 16 hexadecimal digits of the SHA-256 of their folded text; see ``digest(of:in:)``.
  package var digest: String
  package var extra = ExtraMembers()

  /// How many hexadecimal digits of a SHA-256 are kept.
  package static let digits = 16

  package init(_ ranges: [Range<Int>], in revision: ArticleRevision) {
    self.revision = String(revision.hash.prefix(Self.digits))
    self.ranges = ranges
    digest = Self.digest(of: ranges, in: revision.text)
  }

  /// The digest of ranges of a text: of their code points in UTF-8, folded as addresses are
  /// (quotation marks, dashes, spaces), with a line feed behind each range.
  package static func digest(of ranges: [Range<Int>], in text: ArticleText) -> String {
    var folded = String.UnicodeScalarView()
    for range in ranges {
      for scalar in text.slice(range.clamped(to: 0..<text.count)).unicodeScalars {
        folded.append(Unicode.Scalar(TypographicFolding.folded(scalar.value)) ?? scalar)
      }
      folded.append("\n")
    }
    return String(SHA256.hex(String(folded).utf8).prefix(digits))
  }

  /// Whether a revision is the one in which they were read.
  package func isIn(_ revision: ArticleRevision) -> Bool {
    revision.hash.hasPrefix(self.revision)
  }

  /// Whether ranges of a text read as what was seen.
  package func reads(in ranges: [Range<Int>], of text: ArticleText) -> Bool {
    Self.digest(of: ranges, in: text) == digest
  }
}

extension Seen: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    revision = try reader.required("revision")
    let pairs: [[Int]] = try reader.required("ranges")
    ranges = []
    for (index, pair) in pairs.enumerated() {
      guard pair.count == 2, pair[0] >= 0, pair[0] <= pair[1] else {
        throw FormatProblem("must be a pair: [START, END]", at: ["ranges", "[\(index)]"])
      }
      ranges.append(pair[0]..<pair[1])
    }
    digest = try reader.required("digest")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("revision", revision)
    builder.put("ranges", ranges.map { [$0.lowerBound, $0.upperBound] })
    builder.put("digest", digest)
    return builder.object
  }
}

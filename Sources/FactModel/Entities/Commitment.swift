import Digest
package import OrderedJSON

/// Ratings, and what else was done, fixed before others see them: first the digest is given away, later what opens it.
package struct Commitment: Sendable, Equatable {
  /// The SHA-256 of the salt's 32 bytes and of lines, each with a line feed: the ratings and, where there are
  /// any, `contents` and the contents.
  package let digest: String
  /// In hexadecimal digits; nil while it is closed.
  package let salt: String?
  /// `IDENTITY RATING` for each rated claim, in the order of the identities; none while it is closed.
  package let ratings: [String]
  /// `verdict IDENTITY` for each verdict that was fixed, and `KIND IDENTITY DIGEST` for what else was; none while
  /// it is closed.
  package let contents: [String]

  /// Fixes ratings.
  ///
  /// `salt`: 32 random bytes, which nobody else has: without them a digest of so few ratings could be guessed.
  package init(_ ratings: [EntityID: String], contents: [String] = [], salt: [UInt8]) {
    let lines = ratings.map { "\($0.key) \($0.value)" }.sorted()
    let hex = SHA256.hex(of: salt)
    self.ratings = lines
    self.contents = contents
    self.salt = hex
    digest = Self.digest(hex, lines, contents)
  }

  private init(digest: String) {
    self.digest = digest
    salt = nil
    ratings = []
    contents = []
  }

  /// 32 bytes as nobody can guess them.
  package static func randomSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// It without what opens it.
  package var closed: Commitment { Commitment(digest: digest) }

  /// Whether what opens it is there and fits.
  package var isOpen: Bool { salt.map { Self.digest($0, ratings, contents) == digest } ?? false }

  /// What was rated, by the claim's identity.
  package var opened: [EntityID: String] {
    var found: [EntityID: String] = [:]
    for line in ratings {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, let id = EntityID(parts[0]) { found[id] = parts[1] }
    }
    return found
  }

  private static func digest(_ salt: String, _ ratings: [String], _ contents: [String]) -> String {
    let lines = contents.isEmpty ? ratings : ratings + ["contents"] + contents
    let bytes = stride(from: 0, to: salt.utf8.count - 1, by: 2).compactMap { offset in
      UInt8(salt.dropFirst(offset).prefix(2), radix: 16)
    }
    return SHA256.hex(bytes + lines.joined(separator: "\n").utf8 + [10])
  }
}

extension Commitment: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    digest = try reader.required("digest")
    salt = try reader.optional("salt")
    ratings = try reader.list("ratings")
    contents = try reader.list("contents")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("digest", digest)
    builder.put("salt", salt)
    builder.put(list: "ratings", ratings)
    builder.put(list: "contents", contents)
    return builder.object
  }
}

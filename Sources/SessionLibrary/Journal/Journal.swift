import Digest
package import FactModel
package import OrderedJSON

/// The form of a journal: the edits of a session that its file does not hold yet.
///
/// A journal is lines of UTF-8, each ended by a line feed:
///
///     CHECKSUM NUMBER JSON
///
/// The first line has the number 0; its JSON says what the journal is and what it extends:
///
///     {"format":"factdesk-journal","version":2,"session":UUID,"base":SHA-256,"foldedThrough":N}
///
/// `session` is the identity in the session file, `base` the fingerprint of that file (see
/// ``fingerprint(of:)``), `foldedThrough` the number of edits in it. Every further line is one edit,
/// as it stands in the `edits` of a session file, under its position there, which goes on from
/// `foldedThrough` without a gap.
///
/// A checksum is the first 16 hexadecimal digits of the SHA-256 of the checksum of the line before
/// (nothing for the first line) followed by the rest of its own line, from the space behind the
/// checksum to the last byte before the line feed. So no line fits anywhere but behind the lines
/// that it was written behind: a line of another journal, an old line that was left on the disk and
/// a line that was changed are all recognised.
package enum Journal {
  /// What the first line says it is.
  package static let formatName = "factdesk-journal"
  /// The newest version of the format that this program writes and reads.
  package static let version = 2
  /// The length of a checksum in hexadecimal digits.
  static let checksumLength = 16

  /// How much of a session file goes into its fingerprint, from its start and from its end.
  private static let fingerprintReach = 65_536

  /// The fingerprint of a session file, in 64 hexadecimal digits.
  ///
  /// It is the SHA-256 of the file's length in decimal digits, a line feed, its first 65,536 bytes and
  /// its last 65,536 (of the whole file once, if it is no longer than that together). So it costs the
  /// same in a session of any size: the first edit after opening one must not wait for megabytes. The
  /// file begins with the session's identity and ends with its last edits; what lies between them is
  /// guarded by the edits themselves, each of which names the one before it and all that it changes.
  package static func fingerprint(of file: [UInt8]) -> String {
    var stream = SHA256Stream()
    stream.add("\(file.count)\n".utf8)
    if file.count <= 2 * fingerprintReach {
      stream.add(file)
    } else {
      stream.add(file.prefix(fingerprintReach))
      stream.add(file.suffix(fingerprintReach))
    }
    return SHA256.hex(of: stream.finish())
  }

  /// What a journal belongs to.
  package struct Header: Sendable, Equatable {
    package var version = Journal.version
    package var session: EntityID
    /// The fingerprint of the session file that the journal extends.
    package var base: String
    /// The number of edits in that file.
    package var foldedThrough: Int

    package init(session: EntityID, base: String, foldedThrough: Int) {
      self.session = session
      self.base = base
      self.foldedThrough = foldedThrough
    }
  }

  /// The checksum of a line, of which `rest` begins with the space behind its checksum and ends before
  /// the line feed; `before` is the checksum of the line before, empty for the first.
  static func checksum(of rest: ArraySlice<UInt8>, after before: [UInt8]) -> [UInt8] {
    var stream = SHA256Stream()
    stream.add(before)
    stream.add(rest)
    return SHA256.hexDigits(of: stream.finish().prefix(checksumLength / 2))
  }
}

extension Journal.Header: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    guard try reader.optional("format") == Journal.formatName else {
      throw FormatProblem("must be \"\(Journal.formatName)\"", at: ["format"])
    }
    version = try reader.required("version")
    session = try reader.required("session")
    base = try reader.required("base")
    foldedThrough = try reader.required("foldedThrough")
    guard version >= 1 else { throw FormatProblem("must be 1 or more", at: ["version"]) }
    guard foldedThrough >= 0 else {
      throw FormatProblem("must be 0 or more", at: ["foldedThrough"])
    }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("format", Journal.formatName)
    builder.put("version", version)
    builder.put("session", session)
    builder.put("base", base)
    builder.put("foldedThrough", foldedThrough)
    return builder.object
  }
}

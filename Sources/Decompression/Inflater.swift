import CZlib
package import FactModel
import PlainText

/// Unpacks what zlib knows, within a limit.
package enum Inflater {
  /// How bytes are packed.
  package enum Form: Sendable {
    case gzip
    /// As files in a ZIP archive are (RFC 1951).
    case deflate
  }

  /// Bytes that are unpacked at a time.
  private static let chunk = 1 << 18

  /// Unpacks bytes; of gzip, all members one after the other.
  ///
  /// - Parameters:
  ///   - bytes: What is packed.
  ///   - form: How.
  ///   - limit: The most bytes that may come out.
  ///   - name: The file's name or URL for messages; nil when there is none.
  /// - Returns: What was packed.
  /// - Throws: A problem for what is cut off, damaged, or grows beyond the limit.
  package static func unpack(
    _ bytes: some Collection<UInt8>,
    _ form: Form,
    limit: Int,
    name: String?
  ) throws(Problem) -> [UInt8] {
    let place = name.map { Problem.Place(file: $0) }
    if let failure = factdesk_z_load() {
      throw Problem(
        .storage,
        "what is compressed cannot be read: \(SafeText.line(String(cString: failure)))",
        place: place,
        remedy: "Install the Debian package zlib1g."
      )
    }
    var unpacked: [UInt8] = []
    let outcome = Array(bytes).withUnsafeBufferPointer {
      unpack($0, form, into: &unpacked, limit: limit)
    }
    if unpacked.count > limit { throw overflow(limit, place) }
    switch outcome {
    case FACTDESK_INFLATE_END: return unpacked
    case FACTDESK_INFLATE_NO_MEMORY:
      throw Problem(.storage, "there is not enough memory to unpack it", place: place)
    case FACTDESK_INFLATE_CUT:
      throw damage("is cut off: the end of the compressed data is missing", place)
    default: throw damage("is damaged: its compressed data cannot be unpacked", place)
    }
  }

  private static func overflow(_ limit: Int, _ place: Problem.Place?) -> Problem {
    Problem(
      .tooLarge,
      "is larger than \(limit / 1_000_000) MB once it is unpacked",
      place: place,
      remedy: "Unpack it with gunzip and keep the part that is the article."
    )
  }

  private static func damage(_ what: String, _ place: Problem.Place?) -> Problem {
    Problem(.damaged, what, place: place, remedy: "Get the file again.")
  }

  /// Unpacks until the end, trouble, or one byte more than the limit.
  private static func unpack(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ form: Form,
    into unpacked: inout [UInt8],
    limit: Int
  ) -> factdesk_inflate_outcome {
    let isBare: Int32 = form == .deflate ? 1 : 0
    guard let inflater = factdesk_inflate_open(bytes.baseAddress, bytes.count, isBare) else {
      return FACTDESK_INFLATE_NO_MEMORY
    }
    defer { factdesk_inflate_close(inflater) }
    var outcome = FACTDESK_INFLATE_MORE
    while outcome == FACTDESK_INFLATE_MORE, unpacked.count <= limit {
      let room = min(chunk, limit + 1 - unpacked.count)
      unpacked += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        outcome = factdesk_inflate_next(inflater, buffer.baseAddress, room, &count)
      }
    }
    return outcome
  }
}

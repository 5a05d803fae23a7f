import CZlib
package import FactModel

/// Unpacks gzip with zlib, within a limit.
package enum Gzip {
  /// Bytes that are unpacked at a time.
  private static let chunk = 1 << 18

  /// Unpacks all members of a gzip file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: The most bytes that may come out.
  ///   - name: The file's name or URL for messages; nil when there is none.
  /// - Returns: What was packed.
  /// - Throws: A problem for what is cut off, damaged, or grows beyond the limit.
  package static func unpack(
    _ bytes: [UInt8],
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
    let outcome = bytes.withUnsafeBufferPointer { unpack($0, into: &unpacked, limit: limit) }
    if unpacked.count > limit {
      throw Problem(
        .damaged,
        "is larger than \(limit / 1_000_000) MB once it is unpacked",
        place: place,
        remedy: "Unpack it with gunzip and keep the part that is the article."
      )
    }
    switch outcome {
    case FACTDESK_INFLATE_END: return unpacked
    case FACTDESK_INFLATE_NO_MEMORY:
      throw Problem(.storage, "there is not enough memory to unpack it", place: place)
    case FACTDESK_INFLATE_CUT:
      throw Problem(
        .damaged,
        "is cut off: the end of the compressed data is missing",
        place: place,
        remedy: "Get the file again."
      )
    default:
      throw Problem(
        .damaged,
        "is damaged: its compressed data cannot be unpacked",
        place: place,
        remedy: "Get the file again."
      )
    }
  }

  /// Unpacks until the end, trouble, or one byte more than the limit.
  private static func unpack(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into unpacked: inout [UInt8],
    limit: Int
  ) -> factdesk_inflate_outcome {
    guard let inflater = factdesk_inflate_open(bytes.baseAddress, bytes.count) else {
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

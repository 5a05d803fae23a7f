import CDigest

/// A SHA-256 that is given its bytes piece by piece.
package struct SHA256Stream {
  private var context = sha256_ctx()

  package init() {
    nettle_sha256_init(&context)
  }

  /// Adds the next bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    let added: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
    }
    if added == nil {
      let copy = Array(bytes)
      nettle_sha256_update(&context, copy.count, copy)
    }
  }

  /// Returns the 32 bytes of the hash of everything added.
  package func finish() -> [UInt8] {
    // Nettle begins again after a digest.
    var context = context
    let length = Int(SHA256_DIGEST_SIZE)
    return [UInt8](unsafeUninitializedCapacity: length) { digest, count in
      nettle_sha256_digest(&context, length, digest.baseAddress)
      count = length
    }
  }
}

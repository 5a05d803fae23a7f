import CDigest

/// A SHA-256 that is given its bytes piece by piece.
package struct SHA256Stream {
  private var context = SHA2_CTX()

  package init() {
    SHA256Init(&context)
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    let added: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    if added == nil {
      let copy = Array(bytes)
      SHA256Update(&context, copy, copy.count)
    }
  }

  /// Returns the 32 bytes of the hash of everything added.
  package func finish() -> [UInt8] {
    var context = context
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
      SHA256Final(digest.baseAddress, &context)
      count = Int(SHA256_DIGEST_LENGTH)
    }
  }
}

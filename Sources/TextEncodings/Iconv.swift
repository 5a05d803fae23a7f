import Glibc

/// A conversion to UTF-8 by glibc's iconv.
final class Iconv {
  private let descriptor: iconv_t
  /// Bytes of output at a time.
  private static let chunk = 1 << 16

  /// Prepares the conversion; nil when there is no such encoding.
  ///
  /// `charset`: As the Encoding Standard names it, or as iconv does.
  init?(from charset: String) {
    let opened = iconv_open("UTF-8", Self.names[charset] ?? charset.uppercased())
    // iconv_open fails with the pointer -1.
    guard let opened, Int(bitPattern: opened) != -1 else { return nil }
    descriptor = opened
  }

  deinit {
    iconv_close(descriptor)
  }

  /// What glibc calls otherwise, and the supersets that pages and mails are really in.
  private static let names = [
    "windows-874": "CP874", "windows-1250": "CP1250", "windows-1251": "CP1251",
    "windows-1252": "CP1252", "windows-1253": "CP1253", "windows-1254": "CP1254",
    "windows-1255": "CP1255", "windows-1256": "CP1256", "windows-1257": "CP1257",
    "windows-1258": "CP1258", "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS",
    "x-mac-cyrillic": "MAC-UK", "mac-centraleurope": "MAC-CENTRALEUROPE",
  ]

  /// The bytes as UTF-8, with U+FFFD for each byte that begins no character of the encoding.
  func convert(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var output = [CChar](repeating: 0, count: Self.chunk)
    var input = bytes
    input.withUnsafeMutableBytes { input in
      var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let error = step(&next, &left, &output, into: &result)
        guard error == EILSEQ || error == EINVAL else { continue }
        // In the middle of a text as at its end: what cannot be read is marked and passed.
        result += "\u{FFFD}".utf8
        next = next.map { $0 + 1 }
        left -= 1
        iconv(descriptor, nil, nil, nil, nil)
      }
    }
    return result
  }

  /// Converts what fits into the output; returns the error number that stopped it, or 0.
  private func step(
    _ next: inout UnsafeMutablePointer<CChar>?,
    _ left: inout Int,
    _ output: inout [CChar],
    into result: inout [UInt8]
  ) -> Int32 {
    output.withUnsafeMutableBufferPointer { output in
      var place = output.baseAddress
      var room = output.count
      let status = iconv(descriptor, &next, &left, &place, &room)
      let error = status == -1 ? errno : 0
      result.append(
        contentsOf: UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(output)[..<(output.count - room)]
        )
      )
      return error
    }
  }
}

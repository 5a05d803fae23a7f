import Glibc

/// An address of the Internet Protocol, and whether it belongs to the public internet.
struct NetworkAddress: Equatable {
  /// 4 or 16 bytes, the most significant first.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The address of a socket; nil for other families than IPv4 and IPv6.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      self.init(
        UnsafeRawPointer(address).withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
        }
      )
    case AF_INET6:
      self.init(
        UnsafeRawPointer(address).withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
          withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
        }
      )
    default: return nil
    }
  }

  /// The address in a text such as `127.0.0.1`, `::1` or `[fe80::1%eth0]`; nil for a name.
  init?(_ text: some StringProtocol) {
    let bare = String(text.filter { $0 != "[" && $0 != "]" }.prefix { $0 != "%" })
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, bare, &four) == 1 {
      self.init(withUnsafeBytes(of: four) { Array($0) })
    } else if inet_pton(AF_INET6, bare, &six) == 1 {
      self.init(withUnsafeBytes(of: six) { Array($0) })
    } else {
      return nil
    }
  }

  var text: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
      let family = bytes.count == 4 ? AF_INET : AF_INET6
      inet_ntop(family, bytes, buffer.baseAddress, socklen_t(buffer.count))
      return buffer.baseAddress.map { String(cString: $0) } ?? "?"
    }
  }

  /// What kind of address it is, where it is none of the public internet; nil where it is.
  ///
  /// By the special-purpose registries of IANA (RFC 6890 and its updates).
  var localKind: String? {
    bytes.count == 4 ? Self.kind(ofFour: bytes) : Self.kind(ofSix: bytes)
  }

  private static let four: [(prefix: [UInt8], bits: Int, kind: String)] = [
    ([0], 8, "no address of a host"),
    ([10], 8, "a private address"),
    ([100, 64], 10, "an address inside a provider's network"),
    ([127], 8, "this machine itself"),
    ([169, 254], 16, "a link-local address"),
    ([172, 16], 12, "a private address"),
    ([192, 0, 0], 24, "a reserved address"),
    ([192, 0, 2], 24, "a reserved address"),
    ([192, 168], 16, "a private address"),
    ([198, 18], 15, "a reserved address"),
    ([198, 51, 100], 24, "a reserved address"),
    ([203, 0, 113], 24, "a reserved address"),
    ([224], 4, "a multicast address"),
    ([240], 4, "a reserved address"),
  ]

  private static let six: [(prefix: [UInt8], bits: Int, kind: String)] = [
    ([0x01, 0], 64, "a reserved address"),
    ([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, "a private address"),
    ([0x20, 0x01, 0x00], 23, "a reserved address"),
    ([0x20, 0x01, 0x0D, 0xB8], 32, "a reserved address"),
    ([0x3F, 0xFF, 0x00], 20, "a reserved address"),
    ([0xFC], 7, "a private address"),
    ([0xFE, 0x80], 10, "a link-local address"),
    ([0xFE, 0xC0], 10, "a private address"),
    ([0xFF], 8, "a multicast address"),
  ]

  private static func kind(ofFour bytes: [UInt8]) -> String? {
    four.first { begins(bytes, with: $0.prefix, bits: $0.bits) }?.kind
  }

  private static func kind(ofSix bytes: [UInt8]) -> String? {
    let zeros = bytes.prefix { $0 == 0 }.count
    if zeros == 16 { return "no address of a host" }
    if zeros == 15, bytes[15] == 1 { return "this machine itself" }
    // IPv4-mapped and IPv4-compatible.
    let isMapped = zeros == 10 && bytes[10] == 0xFF && bytes[11] == 0xFF
    if isMapped || zeros >= 12 {
      return kind(ofFour: Array(bytes[12...])) ?? (isMapped ? nil : old)
    }
    // NAT64 and 6to4 carry an IPv4 address that somebody on the way connects to.
    if begins(bytes, with: [0, 0x64, 0xFF, 0x9B], bits: 96) {
      return kind(ofFour: Array(bytes[12...]))
    }
    if begins(bytes, with: [0x20, 0x02], bits: 16) { return kind(ofFour: Array(bytes[2..<6])) }
    return six.first { begins(bytes, with: $0.prefix, bits: $0.bits) }?.kind
  }

  private static let old = "a reserved address"

  /// Whether the first bits are those of a prefix; what the prefix does not have is zero.
  private static func begins(_ bytes: [UInt8], with prefix: [UInt8], bits: Int) -> Bool {
    for index in 0..<(bits + 7) / 8 {
      let left = bits - index * 8
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      let wanted = index < prefix.count ? prefix[index] : 0
      if bytes[index] & mask != wanted & mask { return false }
    }
    return true
  }
}

import Digest
import Testing

struct DigestTests {
  @Test(
    arguments: [
      ([], ""), ([0x00], "00"), ([0x0F, 0xA0, 0xFF, 0x09], "0fa0ff09"),
    ] as [([UInt8], String)]
  )
  func writesBytesAsDigits(bytes: [UInt8], digits: String) {
    #expect(SHA256.hex(of: bytes) == digits)
    #expect(SHA256.hex(of: ([0xEE] + bytes).dropFirst()) == digits)
    #expect(SHA256.hexDigits(of: bytes) == Array(digits.utf8))
    #expect(SHA256.hexDigits(of: ([0xEE] + bytes).dropFirst()) == Array(digits.utf8))
  }

  @Test func isTheDigestOfTheStandard() {
    #expect(
      SHA256.hex("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }
}

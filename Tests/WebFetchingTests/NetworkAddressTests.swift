import Testing

@testable import WebFetching

struct NetworkAddressTests {
  @Test(
    arguments: [
      "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
      "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
      "192.168.0.1", "198.18.0.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
      "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::7", "fe80::1",
      "febf::1", "fec0::1", "fc00::1", "fdff::1", "ff02::1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
      "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378::1", "2001:db8::1",
      "100::1", "[fe80::1%eth0]", "3fff::1",
    ]
  )
  func `an address of this machine or a local network is known`(_ text: String) throws {
    #expect(try #require(NetworkAddress(text)).localKind != nil)
  }

  @Test(
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.0.0.1",
      "128.0.0.1", "169.253.0.1", "172.15.255.255", "172.32.0.1", "192.167.0.1", "198.17.0.1",
      "198.20.0.1", "223.255.255.255", "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::1",
      "2606:4700::1111", "2a00:1450:4001::1", "2003::1", "2001:4860:4860::8888",
    ]
  )
  func `a public address is let through`(_ text: String) throws {
    #expect(try #require(NetworkAddress(text)).localKind == nil)
  }

  @Test(arguments: ["example.org", "localhost", "1.2.3", "", "0x7f.1", "g::1"])
  func `a name is no address`(_ text: String) {
    #expect(NetworkAddress(text) == nil)
  }

  @Test func `an address is shown as it is written`() throws {
    #expect(try #require(NetworkAddress("::FFFF:10.0.0.1")).text == "::ffff:10.0.0.1")
    #expect(try #require(NetworkAddress("[::1]")).text == "::1")
  }
}

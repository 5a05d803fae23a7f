import PlainText
import Testing

/// Which page an address leads to, however it is written.
struct WebPageTests {
  @Test(arguments: [
    ("https://a.example/x/y", true), ("http://www.a.example/x/y/", true),
    ("https://A.EXAMPLE/x/y#z", true),
    ("https://a.example:443/x/y", true), ("https://m.a.example/x/y", true),
    ("https://a.example/x/y?utm_source=b", true), ("https://a.example/x/y?page=2", true),
    ("https://a.example/x/y/p2", true), ("https://a.example/x/%79", true),
    ("https://web.archive.org/web/2024/https://a.example/x/y", true),
    ("https://web.archive.org/web/20240102030405id_/http:/a.example/x/y", true),
    ("https://web.archive.org/web/2024/a.example/x/y", true),
    ("https://archive.ph/newest/https://a.example/x/y", true),
    ("https://archive.ph/2024.01.02-030405/https://a.example/x/y", true),
    ("https://b.example/cache?u=https%3A%2F%2Fa.example%2Fx%2Fy", true),
    ("https://a.example/x", false), ("https://a.example/x/yz", false),
    ("https://b.example/x/y", false),
    ("https://a.example/", false),
    ("https://web.archive.org/web/2024/https://b.example/x/y", false),
  ])
  func isFoundInEveryAddressOfIt(url: String, isWithin: Bool) {
    #expect(WebPage(url).isWithin(WebPage("https://a.example/x/y")) == isWithin)
  }

  @Test(arguments: [
    ("https://a.example/v?id=7", "https://a.example/v?id=8", false),
    ("https://a.example/v?id=7", "https://a.example/v?t=3&id=7", true),
    ("https://a.example/v?utm_medium=x", "https://a.example/v", true),
    ("https://a.example/", "https://a.example/other", false),
    ("https://a.example", "https://a.example/?x=1", true),
    ("https://archive.ph/abcd", "https://archive.ph/abcd#p", true),
    ("https://archive.ph/abcd", "https://archive.ph/efgh", false),
  ])
  func isAnotherByItsQueryAlone(page: String, url: String, isWithin: Bool) {
    #expect(WebPage(url).isWithin(WebPage(page)) == isWithin)
  }

  @Test(
    arguments: [
      ("https://web.archive.org/web/20240102030405/https://a.example/x", "20240102030405"),
      ("https://web.archive.org/web/2024/https://a.example/x", "2024"),
      ("https://a.example/2024/report.html", nil), ("https://archive.ph/abcd", nil),
    ] as [(String, String?)]
  )
  func tellsWhenACopyWasMade(url: String, digits: String?) {
    #expect(WebPage(url).archived == digits)
    #expect(WebPage(url).isCopy == (digits != nil))
  }

  @Test(arguments: [
    "", "https://", "/", "%", "https://a.example/%zz%", "?", "https://https://", "https:///x",
  ])
  func anyTextIsRead(_ text: String) {
    let page = WebPage(text)
    #expect(page.isSame(as: page))
  }
}

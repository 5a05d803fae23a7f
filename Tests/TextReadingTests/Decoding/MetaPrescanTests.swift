import TestSupport
import Testing

@testable import TextReading

struct MetaPrescanTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let page: String
    let charset: String?
  }

  static let rows = [
    Row(testDescription: "charset", page: #"<meta charset="koi8-r">"#, charset: "koi8-r"),
    Row(testDescription: "bare", page: "<META CHARSET=windows-1251>", charset: "windows-1251"),
    Row(testDescription: "single quotes", page: "<meta charset='Big5'/>", charset: "big5"),
    Row(testDescription: "alias", page: "<meta charset=latin1>", charset: "windows-1252"),
    Row(testDescription: "ASCII", page: "<meta charset=us-ascii>", charset: "windows-1252"),
    Row(testDescription: "GBK", page: "<meta charset=gb2312>", charset: "gb18030"),
    Row(testDescription: "UTF-16", page: "<meta charset=utf-16>", charset: "utf-8"),
    Row(
      testDescription: "user-defined",
      page: "<meta charset=x-user-defined>",
      charset: "windows-1252"
    ),
    Row(testDescription: "unknown", page: "<meta charset=klingon>", charset: nil),
    Row(
      testDescription: "unknown, then known",
      page: "<meta charset=klingon><meta charset=utf8>",
      charset: "utf-8"
    ),
    Row(
      testDescription: "http-equiv",
      page: #"<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">"#,
      charset: "shift_jis"
    ),
    Row(
      testDescription: "content first",
      page: #"<meta content='text/html;charset = "euc-kr"' http-equiv=content-type>"#,
      charset: "euc-kr"
    ),
    Row(
      testDescription: "content without http-equiv",
      page: #"<meta name=x content="text/html; charset=koi8-r">"#,
      charset: nil
    ),
    Row(testDescription: "in a comment", page: "<!-- <meta charset=koi8-r> -->", charset: nil),
    Row(
      testDescription: "after a short comment",
      page: "<!--><meta charset=koi8-r>",
      charset: "koi8-r"
    ),
    Row(
      testDescription: "in an attribute",
      page: #"<a title="<meta charset=koi8-r>"><meta charset=utf-8>"#,
      charset: "utf-8"
    ),
    Row(testDescription: "another element", page: "<metal charset=koi8-r>", charset: nil),
    Row(testDescription: "unclosed", page: "<meta charset=", charset: nil),
    Row(
      testDescription: "unclosed quotation mark",
      page: #"<meta charset="koi8-r"#,
      charset: nil
    ),
    Row(
      testDescription: "first of two in a tag",
      page: "<meta charset=koi8-r charset=utf-8>",
      charset: "koi8-r"
    ),
    Row(
      testDescription: "XML",
      page: #"<?xml version="1.0" encoding="windows-1251"?><html>"#,
      charset: "windows-1251"
    ),
    Row(testDescription: "empty", page: "", charset: nil),
    Row(
      testDescription: "far down",
      page: String(repeating: " ", count: 4096) + "<meta charset=koi8-r>",
      charset: nil
    ),
    Row(
      testDescription: "end tag and declaration before",
      page: "<!doctype html></p foo='>'><?php ?><meta charset=koi8-r>",
      charset: "koi8-r"
    ),
  ]

  @Test(arguments: rows)
  func findsWhatThePageDeclares(_ row: Row) {
    #expect(MetaPrescan.charset(in: Array(row.page.utf8)) == row.charset)
  }

  @Test(arguments: 0..<100)
  func survivesRandomTags(_ seed: Int) {
    let parts = [
      "<", "meta", " ", "charset", "=", "\"", "'", ">", "/", "<!--", "-->", "content", "a",
    ]
    var generator = SplitMix64(seed: UInt64(seed))
    let page = (0..<60).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    _ = MetaPrescan.charset(in: Array(page.utf8))
  }
}

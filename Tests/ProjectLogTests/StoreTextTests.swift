import FactModel
import OrderedJSON
import PlainText
import Testing

@testable import ProjectLog

struct StoreTextTests {
  /// JSON as it is written, and as it goes to a store.
  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"b"}"#),
    (#"{"a":"x\u0000y"}"#, #"{"a":"x\udbff\udffey"}"#),
    (#"{"a":"x\\u0000y"}"#, #"{"a":"x\\u0000y"}"#),
    (#"{"a":"\\\u0000"}"#, #"{"a":"\\\udbff\udffe"}"#),
    (#"{"a":"\n\u0001"}"#, #"{"a":"\n\u0001"}"#),
  ])
  func comesBackAsItWas(_ json: String, _ sent: String) {
    #expect(String(decoding: StoreText.sent(Array(json.utf8)), as: UTF8.self) == sent)
    #expect(StoreText.received(StoreText.sent(Array(json.utf8))) == Array(json.utf8))
  }
}

struct StoreAddressTests {
  @Test(arguments: [
    ("postgresql://h/d", "postgresql://h/d", false),
    ("postgresql://u@h:5432/d", "postgresql://u@h:5432/d", false),
    ("postgresql://u:s3cret@h/d", "postgresql://u:***@h/d", true),
    ("set store postgres://u:p@ss/w@rd@h/d now", "set store postgres://u:***@h/d now", true),
    ("POSTGRESQL://u:x@h/d", "POSTGRESQL://u:***@h/d", true),
    (
      "postgresql://h/d?password=x&sslmode=require",
      "postgresql://h/d?password=***&sslmode=require", true
    ),
    ("host=h password=geheim dbname=d", "host=h password=*** dbname=d", true),
    ("host=h password = geheim dbname=d", "host=h password = *** dbname=d", true),
    ("host=h password='open sesame' dbname=d", "host=h password=*** dbname=d", true),
    ("host=h sslpassword=a&b", "host=h sslpassword=***", true),
    ("postgresql://u@h/d?pass%77ord=x&a=b", "postgresql://u@h/d?pass%77ord=***&a=b", true),
    ("set store postgresql:/kim:x@db/d", "set store postgresql:***@db/d", true),
    ("set store postgresql://kim:x y@db/d", "set store postgresql://kim:***@db/d", true),
    ("note c1 store: ask x@y", "note c1 store: ask x@y", false),
    ("set store kim:x@db/d", "set store kim:***@db/d", true),
    ("set store postgresql://kim@db/d", "set store postgresql://kim@db/d", false),
    ("a password = ", "a password = ", false),
    ("1.1 f see https://u:x@h/ there", "1.1 f see https://u:x@h/ there", false),
    ("ä postgresql://ü:ö@h/d", "ä postgresql://ü:***@h/d", true),
  ])
  func showsNoPassword(_ line: String, _ shown: String, _ has: Bool) {
    #expect(StoreAddress.masked(line) == shown)
    #expect(StoreAddress.hasPassword(in: line) == has)
  }

  @Test(arguments: ["postgresql://h/d", "postgres:///d", "service=desk", "host=/run dbname=d"])
  func takes(_ text: String) { #expect(StoreAddress(text)?.text == text) }

  @Test(arguments: ["", "none", "desk", "https://h/d", "x=y", "=", "article.txt"])
  func refuses(_ text: String) { #expect(StoreAddress(text) == nil) }
}

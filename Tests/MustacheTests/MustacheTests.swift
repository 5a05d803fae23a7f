import Mustache
import OrderedJSON
import Testing

/// A value of JSON as templates see it.
struct JSONSubject: MustacheObject {
  let object: JSONObject

  func value(named name: String) -> MustacheValue? {
    object[name].map(Self.value)
  }

  static func value(_ json: JSONValue) -> MustacheValue {
    switch json {
    case .null: .text("")
    case .bool(let flag): .flag(flag)
    case .number(let number): .text(number.text)
    case .string(let text): .text(text)
    case .array(let values): .list(values.map(value))
    case .object(let object): .object(JSONSubject(object: object))
    }
  }
}

enum Rendering {
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }

  static func text(
    _ template: String,
    _ data: String = "{}",
    partials: [String: String] = [:]
  ) throws -> String {
    let value = JSONSubject.value(try JSONParser.parse(Array(data.utf8)))
    var renderer = MustacheRenderer(
      value,
      escape: { text, _ in escaped(text) },
      load: { partials[$0].map { text in Array(text.utf8) } }
    )
    try renderer.render(MustacheTemplate(template))
    return String(decoding: renderer.bytes, as: UTF8.self)
  }
}

struct MustacheTests {
  static let cases: [(template: String, data: String, result: String)] = [
    ("plain", "{}", "plain"), ("", "{}", ""),
    ("{{a}}", #"{"a":"<b>&\"'"}"#, "&lt;b&gt;&amp;&quot;'"),
    ("{{{a}}}|{{&a}}", #"{"a":"<b>"}"#, "<b>|<b>"), ("{{ a }}", #"{"a":"x"}"#, "x"),
    ("{{a.b.c}}", #"{"a":{"b":{"c":"deep"}}}"#, "deep"), ("{{a.b}}", #"{"a":{}}"#, ""),
    ("{{no}}", "{}", ""), ("{{#a}}x{{/a}}", #"{"a":true}"#, "x"),
    ("{{#a}}x{{/a}}", #"{"a":false}"#, ""), ("{{#a}}x{{/a}}", #"{"a":""}"#, ""),
    ("{{^a}}x{{/a}}", #"{"a":[]}"#, "x"), ("{{#a}}{{.}},{{/a}}", #"{"a":["1","2"]}"#, "1,2,"),
    ("{{#a}}{{b}}{{/a}}", #"{"a":[{"b":1},{"b":2}]}"#, "12"),
    // A name that the inner object has hides the outer one; one that it has not is looked up outside.
    ("{{#a}}{{b}}{{c}}{{/a}}", #"{"a":{"b":""},"b":"no","c":"yes"}"#, "yes"),
    ("a{{! nothing\n at all }}b", "{}", "ab"), ("{{=<% %>=}}<% a %>{{a}}", #"{"a":1}"#, "1{{a}}"),
    ("  {{#a}}\nx\n  {{/a}}\ny", #"{"a":true}"#, "x\ny"),
    ("a\r\n{{#a}}\r\nb\r\n{{/a}}\r\nc", #"{"a":true}"#, "a\r\nb\r\nc"),
    ("{{#a}}\u{1F408}é{{/a}}", #"{"a":true}"#, "\u{1F408}é"),
    ("{{a}}", #"{"a":"{{b}}","b":"no"}"#, "{{b}}"), ("}} {", "{}", "}} {"),
  ]

  @Test(arguments: cases)
  func writesWhatIsMeant(_ row: (template: String, data: String, result: String)) throws {
    #expect(try Rendering.text(row.template, row.data) == row.result)
  }

  @Test func partialsAreTakenInWithTheirIndentation() throws {
    let partials = ["list": "- {{a}}\n{{> more}}", "more": "* {{a}}\n"]
    let text = try Rendering.text(
      "x\n  {{> list}}\ny{{> none}}",
      #"{"a":"<\nz"}"#,
      partials: partials
    )
    #expect(text == "x\n  - &lt;\nz\n  * &lt;\nz\ny")
  }

  @Test func aPartialMayIncludeItselfAsLongAsThereIsData() throws {
    let tree = #"{"n":1,"c":[{"n":2,"c":[]},{"n":3,"c":[{"n":4,"c":[]}]}]}"#
    let partials = ["node": "{{n}}({{#c}}{{> node}}{{/c}})"]
    #expect(try Rendering.text("{{> node}}", tree, partials: partials) == "1(2()3(4()))")
  }

  static let mistakes: [(template: String, what: String, line: Int, column: Int)] = [
    ("a\n {{#b}}x", "section {{#b}} is not closed", 2, 2),
    (
      "{{#b}}{{#c}}{{/b}}{{/c}}", "{{/b}} stands where {{/c}} must close the section of line 1", 1,
      13
    ),
    ("é{{/b}}", "{{/b}} closes a section that was not opened", 1, 2),
    ("{{a", "tag is not closed", 1, 1), ("{{{a}}", "tag is not closed", 1, 1),
    ("{{}}", "the name is missing", 1, 1), ("x{{ }}", "the name is missing", 1, 2),
    ("{{#}}{{/}}", "the name is missing", 1, 1), ("{{a b}}", "a name has no spaces: a b", 1, 1),
    ("{{a..b}}", "a part of the name is empty: a..b", 1, 1),
    ("{{a|}}", "the filter behind | is missing", 1, 1), ("{{|a}}", "the name is missing", 1, 1),
    ("{{{a|url}}}", "a filter takes the place of writing a text as it is: {{NAME|url}}", 1, 1),
    ("{{>}}", "the partial's name is missing", 1, 1),
    ("{{=x=}}", "two delimiters without = must stand there, such as {{=<% %>=}}", 1, 1),
    ("{{= = = =}}", "two delimiters without = must stand there, such as {{=<% %>=}}", 1, 1),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrongAndWhere(
    _ row: (template: String, what: String, line: Int, column: Int)
  ) throws {
    let expected = MustacheMistake(row.what, line: row.line, column: row.column)
    #expect(throws: expected) { try MustacheTemplate(row.template) }
  }

  @Test func aPartialWithoutEndIsAMistake() throws {
    let expected = MustacheMistake(
      "partial a includes itself without end",
      partial: "b",
      line: 2,
      column: 1
    )
    #expect(throws: expected) {
      try Rendering.text("{{> a}}", partials: ["a": "{{> b}}", "b": "x\n{{> a}}"])
    }
  }

  @Test func whatIsNoTextIsAMistake() {
    #expect(throws: MustacheMistake("it is not UTF-8 text", line: 1, column: 1)) {
      try MustacheTemplate([0xFF, 0xFE, 0x00])
    }
  }

  /// Whatever bytes come, there is a template or a mistake.
  @Test func noTextCrashesTheReader() throws {
    let pieces = [
      "{{", "}}", "{{#a}}", "{{/a}}", "{{^", "{{=", "=}}", "{{>", "{{{", "}}}", "\n", "é", " ", "a",
      "{{!", ".",
    ]
    var seed: UInt64 = 7
    for _ in 0..<3000 {
      var template = ""
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        template += pieces[Int(seed >> 33) % pieces.count]
      }
      _ = try? Rendering.text(template, #"{"a":[1,{"a":2}]}"#, partials: ["a": "{{a}}"])
    }
  }
}

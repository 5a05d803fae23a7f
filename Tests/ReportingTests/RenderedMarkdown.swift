import Glibc
import TestSupport

/// What GitHub's own reader of Markdown makes of a document.
struct RenderedMarkdown {
  /// A piece of the document that holds text.
  struct Leaf: Equatable, CustomStringConvertible {
    /// The elements around it: `block_quote/paragraph`.
    var path: String
    /// Its text; a line break is a line feed, and an element that is not text stands in it as
    /// `{name}`.
    var text: String

    var description: String { "\(path): \(text.debugDescription)" }
  }

  static let program = "/usr/bin/cmark-gfm"
  static let isThere = access(program, X_OK) == 0

  var leaves: [Leaf] = []
  /// The names of all elements.
  var elements: Set<String> = []
  /// Where links lead.
  var destinations: [String] = []

  private static let leafNames: Set = ["heading", "paragraph", "table_cell"]
  private static let textNames: Set = ["text", "html_inline", "html_block", "code", "code_block"]

  /// Reads a document as GitHub does.
  init(_ markdown: [UInt8]) throws {
    let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
    let arguments = ["-t", "xml"] + extensions.flatMap { ["-e", $0] }
    let result = try ChildProcess.run(Self.program, arguments, input: markdown)
    guard result.status == .exited(0) else {
      throw ChildProcess.Failure("cmark-gfm: \(result.status) \(result.error)")
    }
    read(result.outputBytes)
  }

  /// Reads the XML, whose form is always the same: no CDATA, no comments, double quotation marks.
  private mutating func read(_ xml: [UInt8]) {
    var path: [String] = []
    var at = 0
    while let open = xml[at...].firstIndex(of: UInt8(ascii: "<")) {
      if path.last.map(Self.textNames.contains) ?? false {
        add(Self.decoded(xml[at..<open]), of: path.last ?? "")
      }
      guard let close = xml[open...].firstIndex(of: UInt8(ascii: ">")) else { return }
      at = close + 1
      let tag = String(decoding: xml[(open + 1)..<close], as: UTF8.self)
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = path.removeLast()
        if !Self.textNames.contains(name), !Self.leafNames.contains(name) { end(name) }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      elements.insert(name)
      begin(name, tag, path)
      if !tag.hasSuffix("/") { path.append(name) }
    }
  }

  private mutating func begin(_ name: String, _ tag: String, _ path: [String]) {
    switch name {
    case _ where Self.leafNames.contains(name):
      let around = path.drop { $0 == "document" } + [name]
      leaves.append(Leaf(path: around.joined(separator: "/"), text: ""))
    case "linebreak": append("\n")
    case "softbreak": append("{softbreak}")
    case "text", "html_inline", "html_block", "code", "code_block": break
    case "document", "block_quote", "list", "item", "table", "table_header", "table_row": break
    case "link":
      append("{link}")
      let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count > 1 { destinations.append(Self.decoded(Array(parts[1].utf8)[...])) }
    default: append("{\(name)}")
    }
  }

  private mutating func end(_ name: String) {
    if name == "link" || name == "strong" { append("{/\(name)}") }
  }

  private mutating func add(_ content: String, of name: String) {
    switch (name, content) {
    case ("text", _): append(content)
    case ("html_inline", "<br>"): append("\n")
    case ("html_inline", "<!-- -->"): break
    default: append("{\(name) \(content)}")
    }
  }

  private mutating func append(_ text: String) {
    if leaves.isEmpty { leaves.append(Leaf(path: "", text: "")) }
    leaves[leaves.count - 1].text += text
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    if !bytes.contains(UInt8(ascii: "&")) { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var at = bytes.startIndex
    let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
    while at < bytes.endIndex {
      let reference = references.first { bytes[at...].starts(with: $0.0.utf8) }
      if let reference {
        result += reference.1.utf8
        at += reference.0.utf8.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Writes a template with values.
package struct MustacheRenderer {
  /// Partials that include one another deeper than this include themselves without end.
  package static let deepestPartial = 50
  /// In bytes.
  package static let longestOutput = 200_000_000

  private let escape: (String, [UInt8]) -> String
  private let raw: (String) -> String
  private let filters: [String: (String) -> String]
  private let load: (String) -> [UInt8]?
  private var partials: [String: MustacheTemplate] = [:]
  private var depth = 0
  private var stack: [MustacheValue]
  package private(set) var bytes: [UInt8] = []

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - value: What the names stand for.
  ///   - escape: Makes a text harmless in the language that the template is written in; it is given
  ///     what was written before, which may be of another language, such as the front matter of
  ///     Markdown.
  ///   - raw: What is done with a text that the template wants as it is.
  ///   - filters: How texts are written that name one of these.
  ///   - load: Returns the text of a partial; nil where there is none, and nothing is written.
  package init(
    _ value: MustacheValue,
    escape: @escaping (String, _ written: [UInt8]) -> String,
    raw: @escaping (String) -> String = { $0 },
    filters: [String: (String) -> String] = [:],
    load: @escaping (String) -> [UInt8]? = { _ in nil }
  ) {
    self.escape = escape
    self.raw = raw
    self.filters = filters
    self.load = load
    stack = [value]
  }

  /// Writes a template.
  ///
  /// - Throws: The first mistake: a partial that includes itself, a filter that is not there.
  package mutating func render(_ template: MustacheTemplate) throws(MustacheMistake) {
    try render(template.nodes)
  }

  private mutating func render(_ nodes: [MustacheTemplate.Node]) throws(MustacheMistake) {
    for node in nodes {
      switch node {
      case .text(let text): bytes += text
      case .variable(let names, let writing, let place):
        try write(lookUp(names), writing, place)
        guard bytes.count <= Self.longestOutput else {
          throw place.mistake("the result is longer than \(Self.longestOutput / 1_000_000) MB")
        }
      case .section(let names, let isInverted, let nodes, _):
        try render(lookUp(names), isInverted: isInverted, nodes)
      case .partial(let name, let indentation, let place):
        try render(partial: name, indentation, place)
      }
    }
  }

  private mutating func write(
    _ value: MustacheValue?,
    _ writing: MustacheTemplate.Writing,
    _ place: MustachePlace
  ) throws(MustacheMistake) {
    let texts: [String]
    switch value {
    case .text(let string): texts = [string]
    case .flag(let flag): texts = [flag ? "true" : "false"]
    case .list(let values):
      // A list of texts in one place is the texts behind one another.
      texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    case .object, nil: return
    }
    switch writing {
    case .escaped: bytes += escape(texts.joined(separator: ", "), bytes).utf8
    case .raw: bytes += raw(texts.joined(separator: ", ")).utf8
    case .filtered(let name):
      guard let filter = filters[name] else { throw place.mistake("there is no filter \(name)") }
      bytes += texts.map(filter).joined(separator: ", ").utf8
    }
  }

  private mutating func render(
    _ value: MustacheValue?,
    isInverted: Bool,
    _ nodes: [MustacheTemplate.Node]
  ) throws(MustacheMistake) {
    let isTrue = value?.isTrue ?? false
    if isInverted {
      if !isTrue { try render(nodes) }
      return
    }
    guard isTrue, let value else { return }
    let elements: [MustacheValue] =
      if case .list(let values) = value { values } else { [value] }
    for element in elements {
      stack.append(element)
      try render(nodes)
      stack.removeLast()
    }
  }

  private mutating func render(
    partial name: String,
    _ indentation: [UInt8],
    _ place: MustachePlace
  ) throws(MustacheMistake) {
    guard depth < Self.deepestPartial else {
      throw place.mistake("partial \(name) includes itself without end")
    }
    let key = name + "\u{0}" + String(decoding: indentation, as: UTF8.self)
    let template: MustacheTemplate
    if let known = partials[key] {
      template = known
    } else {
      guard let text = load(name) else { return }
      template = try MustacheTemplate(Self.indented(text, indentation), partial: name)
      partials[key] = template
    }
    depth += 1
    try render(template.nodes)
    depth -= 1
  }

  /// Puts the white space before a partial's tag before each of its lines.
  package static func indented(_ text: [UInt8], _ indentation: [UInt8]) -> [UInt8] {
    guard !indentation.isEmpty else { return text }
    var result: [UInt8] = []
    var isAtStart = true
    for byte in text {
      if isAtStart { result += indentation }
      result.append(byte)
      isAtStart = byte == 0x0A
    }
    return result
  }

  /// The value of a name: its first part in the innermost object that has it, the others from there.
  private func lookUp(_ names: [String]) -> MustacheValue? {
    guard let first = names.first else { return stack.last }
    var value: MustacheValue?
    for element in stack.reversed() {
      guard case .object(let object) = element, let found = object.value(named: first) else {
        continue
      }
      value = found
      break
    }
    for name in names.dropFirst() {
      guard case .object(let object)? = value else { return nil }
      value = object.value(named: name)
    }
    return value
  }
}

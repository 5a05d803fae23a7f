import Mustache

/// Looks whether the texts of a template stand in its front matter where they can be written safely.
struct FrontMatterCheck {
  private(set) var unfit: [(why: String, place: MustachePlace)] = []
  /// The template with a letter for each text, the inside of each section once.
  private var written: [UInt8] = []
  /// Where a text stands that is to be a value of its own.
  private var bare: [(end: Int, place: MustachePlace)] = []
  private let load: (String) -> [UInt8]?

  init(_ template: MustacheTemplate, load: @escaping (String) -> [UInt8]?) {
    self.load = load
    write(template.nodes, depth: 0)
    for (end, place) in bare where !FrontMatterPlace.ends(before: written[end...]) {
      unfit.append((FrontMatterPlace.besideWords, place))
    }
  }

  /// Partials of partials are looked at so deep: each may include the next one twice.
  private static let deepest = 9

  private mutating func write(_ nodes: [MustacheTemplate.Node], depth: Int) {
    for node in nodes {
      switch node {
      case .text(let text): written += text
      case .variable(let names, let writing, let place):
        write(writing, place, isHarmless: names.last.map(Self.isHarmless) ?? false)
      // What stands there instead of a section is a line of its own, or no value.
      case .section(_, let isInverted, let nodes, _):
        if !isInverted { write(nodes, depth: depth) }
      case .partial(let name, let indentation, _):
        guard depth < Self.deepest, let text = load(name),
          let template = try? MustacheTemplate(
            MustacheRenderer.indented(text, indentation),
            partial: name
          )
        else { continue }
        write(template.nodes, depth: depth + 1)
      }
    }
  }

  /// Whether a field has nothing in it that could mean something in front matter.
  private static func isHarmless(_ name: String) -> Bool {
    name.hasSuffix("Count")
      || ["hash", "label", "language", "published", "read", "said", "tone", "updated"].contains(
        name
      )
  }

  private mutating func write(
    _ writing: MustacheTemplate.Writing,
    _ place: MustachePlace,
    isHarmless: Bool
  ) {
    if case .escaped = writing, let there = FrontMatterPlace(behind: written) {
      if case .unfit(let why) = there, !isHarmless { unfit.append((why, place)) }
      if there == .bare { bare.append((written.count + 1, place)) }
    }
    written.append(UInt8(ascii: "x"))
  }
}

package import Mustache

/// Looks for the mistakes in a template that can be seen without a session.
package struct TemplateCheck {
  /// A name that nothing has.
  package struct Unknown: Sendable, Equatable {
    package var name: String
    package var place: MustachePlace
    /// The names that could be used there, for suggestions.
    package var candidates: [String]
  }

  package private(set) var unknown: [Unknown] = []
  /// Partials that there are not.
  package private(set) var missing: [(name: String, place: MustachePlace)] = []
  /// Texts that are written as they are, without being made harmless.
  package private(set) var raw: [(name: String, place: MustachePlace)] = []
  /// Texts that break the front matter in which they stand, each with the reason.
  package private(set) var unfit: [(why: String, place: MustachePlace)] = []
  private let load: (String) -> [UInt8]?
  private var open: [String] = []
  private var seen: Set<String> = []

  /// - Parameters:
  ///   - template: The template, read.
  ///   - language: What it is written in.
  ///   - load: Returns the text of a partial; nil where there is none.
  /// - Throws: The first mistake of a partial, such as that it includes itself without end.
  package init(
    _ template: MustacheTemplate,
    language: TemplateReport.Language,
    load: @escaping (String) -> [UInt8]?
  ) throws(MustacheMistake) {
    self.load = load
    try check(template.nodes, [.table("report")], isCertain: true)
    if language != .plain { unfit = FrontMatterCheck(template, load: load).unfit }
  }

  /// What a section stands in.
  private enum Scope: Equatable {
    case table(String)
    /// A text or a flag: only `{{.}}` is about it.
    case text
  }

  /// `isCertain`: Whether the nodes are written whatever the session holds.
  private mutating func check(
    _ nodes: [MustacheTemplate.Node],
    _ scopes: [Scope],
    isCertain: Bool
  ) throws(MustacheMistake) {
    for node in nodes {
      switch node {
      case .text: continue
      case .variable(let names, let writing, let place):
        _ = kind(of: names, scopes, place)
        switch writing {
        case .escaped: continue
        case .raw: raw.append((names.joined(separator: "."), place))
        case .filtered(let name):
          guard TemplateFilter(rawValue: name) != nil else {
            let names = Words.list(TemplateFilter.allCases.map(\.rawValue))
            throw place.mistake("there is no filter \(name); there are \(names)")
          }
        }
      case .section(let names, let isInverted, let nodes, let place):
        let inside = isInverted ? scopes : scopes + [scope(kind(of: names, scopes, place))]
        try check(nodes, inside, isCertain: false)
      case .partial(let name, _, let place):
        try check(partial: name, scopes, place, isCertain: isCertain)
      }
    }
  }

  private mutating func check(
    partial name: String,
    _ scopes: [Scope],
    _ place: MustachePlace,
    isCertain: Bool
  ) throws(MustacheMistake) {
    if open.contains(name) {
      // Inside a section it may end, as with a list of lists; nothing of ours is so deep.
      throw place.mistake("partial \(name) includes itself")
    }
    guard let text = load(name) else {
      missing.append((name, place))
      return
    }
    guard open.count < MustacheRenderer.deepestPartial else {
      throw place.mistake("partials include one another too deep")
    }
    // Checked once for each kind of place that it stands in.
    guard seen.insert("\(name) \(scopes)").inserted else { return }
    let template = try MustacheTemplate(text, partial: name)
    open.append(name)
    try check(template.nodes, scopes, isCertain: isCertain)
    open.removeLast()
  }

  private func scope(_ kind: TemplateTable.Kind?) -> Scope {
    switch kind {
    case .list(let table), .object(let table): .table(table)
    case .text, .flag, .texts, nil: .text
    }
  }

  /// What a name stands for; notes names that nothing has.
  private mutating func kind(
    of names: [String],
    _ scopes: [Scope],
    _ place: MustachePlace
  ) -> TemplateTable.Kind? {
    guard let first = names.first else { return .text }
    var found: TemplateTable.Kind?
    var candidates: [String] = []
    for case .table(let name) in scopes.reversed() {
      let fields = TemplateFields.table(named: name)?.fields ?? []
      if let field = fields.first(where: { $0.name == first }) {
        found = field.kind
        break
      }
      candidates += fields.map(\.name)
    }
    guard found != nil else {
      unknown.append(Unknown(name: first, place: place, candidates: candidates))
      return nil
    }
    for name in names.dropFirst() {
      guard case .object(let table)? = found else {
        unknown.append(
          Unknown(name: names.joined(separator: "."), place: place, candidates: [])
        )
        return nil
      }
      let fields = TemplateFields.table(named: table)?.fields ?? []
      found = fields.first { $0.name == name }?.kind
      if found == nil {
        unknown.append(Unknown(name: name, place: place, candidates: fields.map(\.name)))
        return nil
      }
    }
    return found
  }
}

import Mustache

/// A name that a template can use, with what it stands for.
struct TemplateField<Subject: Sendable>: Sendable {
  enum Content: Sendable {
    case text(@Sendable (Subject) -> String?)
    case flag(@Sendable (Subject) -> Bool)
    /// Texts, each of which is `{{.}}` in the section.
    case texts(@Sendable (Subject) -> [String])
    /// Things with the fields of another table.
    case list(String, @Sendable (Subject) -> [MustacheValue])
    /// One thing with the fields of another table.
    case object(String, @Sendable (Subject) -> MustacheValue?)
  }

  let name: String
  let what: String
  let content: Content

  init(_ name: String, _ what: String, _ content: Content) {
    self.name = name
    self.what = what
    self.content = content
  }

  static func text(
    _ name: String,
    _ what: String,
    _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self { Self(name, what, .text(value)) }

  static func flag(
    _ name: String,
    _ what: String,
    _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self { Self(name, what, .flag(value)) }

  static func texts(
    _ name: String,
    _ what: String,
    _ value: @escaping @Sendable (Subject) -> [String]
  ) -> Self { Self(name, what, .texts(value)) }

  static func list<Child>(
    _ name: String,
    of table: @autoclosure @escaping @Sendable () -> FieldTable<Child>,
    named child: String,
    _ what: String,
    _ value: @escaping @Sendable (Subject) -> [Child]
  ) -> Self {
    Self(name, what, .list(child) { value($0).map(table().value) })
  }

  static func object<Child>(
    _ name: String,
    of table: @autoclosure @escaping @Sendable () -> FieldTable<Child>,
    named child: String,
    _ what: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    Self(name, what, .object(child) { value($0).map(table().value) })
  }
}

/// The names that one kind of thing has in a template.
struct FieldTable<Subject: Sendable>: Sendable {
  let name: String
  let fields: [TemplateField<Subject>]
  private let places: [String: Int]

  init(_ name: String, _ fields: [TemplateField<Subject>]) {
    self.name = name
    self.fields = fields
    places = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func field(named name: String) -> TemplateField<Subject>? {
    places[name].map { fields[$0] }
  }

  func value(_ subject: Subject) -> MustacheValue {
    .object(TemplateObject(table: self, subject: subject))
  }

  /// The table without what its values are made from, for the documentation and for checks.
  var description: TemplateTable {
    TemplateTable(
      name: name,
      fields: fields.map { field in
        switch field.content {
        case .text: TemplateTable.Field(name: field.name, what: field.what, kind: .text)
        case .flag: TemplateTable.Field(name: field.name, what: field.what, kind: .flag)
        case .texts: TemplateTable.Field(name: field.name, what: field.what, kind: .texts)
        case .list(let table, _):
          TemplateTable.Field(name: field.name, what: field.what, kind: .list(table))
        case .object(let table, _):
          TemplateTable.Field(name: field.name, what: field.what, kind: .object(table))
        }
      }
    )
  }
}

/// A thing whose names a template uses.
private struct TemplateObject<Subject: Sendable>: MustacheObject {
  let table: FieldTable<Subject>
  let subject: Subject

  func value(named name: String) -> MustacheValue? {
    guard let field = table.field(named: name) else { return nil }
    // A name that there is and that has no value hides the same name further out.
    switch field.content {
    case .text(let value): return .text(value(subject) ?? "")
    case .flag(let value): return .flag(value(subject))
    case .texts(let value): return .list(value(subject).map { .text($0) })
    case .list(_, let value): return .list(value(subject))
    case .object(_, let value): return value(subject) ?? .flag(false)
    }
  }
}

/// A table of names as the documentation shows it.
package struct TemplateTable: Sendable {
  /// What stands behind a name.
  package enum Kind: Sendable, Equatable {
    case text
    case flag
    case texts
    /// The name of the table that its elements have.
    case list(String)
    case object(String)
  }

  /// A name in a template.
  package struct Field: Sendable {
    package var name: String
    package var what: String
    package var kind: Kind
  }

  package var name: String
  package var fields: [Field]
}

package import FactModel

/// One value of a thing that a form shows on a line or as a text: how it is written and how it is
/// read, side by side.
package struct FormField<Subject> {
  /// Empty for the text of a section.
  let name: String
  let write: (Subject) -> String
  /// Throws what is wrong with what was typed; the line is added by the caller.
  let read: (String, inout Subject) throws(Problem) -> Void

  package init(
    _ name: String,
    write: @escaping (Subject) -> String,
    read: @escaping (String, inout Subject) throws(Problem) -> Void
  ) {
    self.name = name
    self.write = write
    self.read = read
  }

  /// A value that is nil where nothing is typed.
  package init(_ name: String, _ path: WritableKeyPath<Subject, String?>) {
    self.init(
      name,
      write: { $0[keyPath: path] ?? "" },
      read: { text, subject in subject[keyPath: path] = text.isEmpty ? nil : text }
    )
  }

  /// A value that may be empty.
  package init(_ name: String, _ path: WritableKeyPath<Subject, String>) {
    self.init(
      name,
      write: { $0[keyPath: path] },
      read: { text, subject in subject[keyPath: path] = text }
    )
  }
}

/// What a form shows of a thing below one heading.
package struct FormShape<Subject> {
  private let fields: [FormField<Subject>]
  private let quotation: FormField<Subject>?
  private let text: FormField<Subject>?
  private let parts: [FormPart<Subject>]

  package init(
    fields: [FormField<Subject>] = [],
    quotation: FormField<Subject>? = nil,
    text: FormField<Subject>? = nil,
    parts: [FormPart<Subject>] = []
  ) {
    self.fields = fields
    self.quotation = quotation
    self.text = text
    self.parts = parts
  }

  /// What stands in a form of a thing, below a heading.
  package func section(_ name: String, label: String? = nil, of subject: Subject) -> FormSection {
    var section = FormSection(name, label: label)
    section.fields = fields.map { .init(name: $0.name, value: FormText.field($0.write(subject))) }
    section.body = quotation.map { FormText.quotation($0.write(subject)) } ?? []
    let lines = text.map { FormText.lines($0.write(subject)) } ?? []
    if !section.body.isEmpty, !lines.isEmpty { section.body.append("") }
    section.body += lines
    section.children = parts.flatMap { $0.write(subject) }
    return section
  }

  /// Takes what a section says over into a thing.
  ///
  /// What reads as it was written stays as it was, so that nothing changes that a form cannot show.
  package func read(_ section: FormSection, into subject: inout Subject) throws(Problem) {
    try refuseUnknown(section)
    for field in fields {
      let typed = section.fields.first { $0.name == field.name }
      let text = FormText.text(ofField: typed?.value ?? "")
      try take(text, field, into: &subject, line: typed?.line ?? section.line)
    }
    var body = section.body
    if let quotation {
      let quoted = FormText.takeQuotation(&body)
      try take(quoted, quotation, into: &subject, line: section.bodyLine)
    }
    if let text {
      try take(FormText.text(body), text, into: &subject, line: section.bodyLine)
    } else if !FormText.trimmed(body).isEmpty {
      throw Problem.inForm(
        "no text can be below \(section.name)",
        section.bodyLine,
        "Put it below another heading."
      )
    }
    for part in parts {
      do throws(Problem) {
        try part.read(section.children.filter { $0.name == part.name.lowercased() }, &subject)
      } catch {
        throw error.inForm(section.line)
      }
    }
  }

  private func take(
    _ text: String,
    _ field: FormField<Subject>,
    into subject: inout Subject,
    line: Int
  ) throws(Problem) {
    // Composed and decomposed forms are not the same text.
    guard !text.utf8.elementsEqual(field.write(subject).utf8) else { return }
    do throws(Problem) {
      try field.read(text, &subject)
    } catch {
      throw error.inForm(line)
    }
  }

  private func refuseUnknown(_ section: FormSection) throws(Problem) {
    var seen: Set<String> = []
    for field in section.fields {
      guard fields.contains(where: { $0.name == field.name }) else {
        throw Problem.inForm(
          "\(section.name) has no field “\(Wording.excerpt(field.name, 40))”",
          field.line,
          hint(field.name, fields.map(\.name))
            + "Put a backslash before a line of text that begins like a field."
        )
      }
      guard seen.insert(field.name).inserted else {
        throw Problem.inForm("\(field.name) is said twice", field.line, "Take one out.")
      }
    }
    for child in section.children
    where !parts.contains(where: { $0.name.lowercased() == child.name }) {
      throw Problem.inForm(
        "“\(Wording.excerpt(child.name, 40))” is no heading below \(section.name)",
        child.line,
        hint(child.name, parts.map(\.name))
          + "Put a backslash before a line of text that begins like a heading."
      )
    }
  }

  private func hint(_ word: String, _ names: [String]) -> String {
    let similar = Wording.suggestions(for: word, among: names)
    return similar.isEmpty ? "" : "Did you mean \(Wording.list(similar, "or"))? "
  }
}

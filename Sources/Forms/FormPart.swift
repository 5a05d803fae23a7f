package import FactModel

/// Headings below a heading: one for a part of a thing, or one for each item of a list.
package struct FormPart<Subject> {
  /// As the heading has it.
  let name: String
  let write: (Subject) -> [FormSection]
  let read: ([FormSection], inout Subject) throws(Problem) -> Void

  /// A part that is there once: a draft of it is made, changed, and put back where it differs.
  package static func one<Draft>(
    _ name: String,
    _ shape: FormShape<Draft>,
    hint: String? = nil,
    draft: @escaping (Subject) -> Draft,
    put: @escaping (Draft, inout Subject) throws(Problem) -> Void
  ) -> FormPart {
    FormPart(
      name: name,
      write: { subject in
        var section = shape.section(name, of: draft(subject))
        section.comment = hint.map { [$0] } ?? []
        return [section]
      },
      read: { sections, subject throws(Problem) in
        if let second = sections.dropFirst().first {
          throw Problem.inForm(
            "\(name) is there twice",
            second.line,
            "Take one heading out."
          )
        }
        if let label = sections.first?.label {
          throw Problem.inForm(
            "“\(Wording.excerpt(label, 40))” has no meaning behind \(name)",
            sections[0].line,
            "Write the heading alone."
          )
        }
        // A heading that was taken out takes out what stood below it.
        let section = sections.first ?? FormSection(name)
        var changed = draft(subject)
        try shape.read(section, into: &changed)
        do throws(Problem) {
          try put(changed, &subject)
        } catch {
          throw error.inForm(section.line)
        }
      }
    )
  }

  /// A part that is a text alone.
  package static func text(
    _ name: String,
    _ path: WritableKeyPath<Subject, String?>,
    hint: String
  )
    -> FormPart
  {
    .one(
      name,
      FormShape<Subject>(text: FormField("", path)),
      hint: hint,
      draft: { $0 },
      put: { $1 = $0 }
    )
  }
}

extension Problem {
  /// The problem with its place in a form.
  package func inForm(_ line: Int) -> Problem {
    var problem = self
    // A problem with a part of the form knows its line already; one with a heading that is missing
    // has none.
    if (problem.place?.line ?? 0) == 0 { problem.place = Place(line: line) }
    return problem
  }
}

import FactModel
import Forms

/// A source as a form that is changed in an editor.
enum SourceForm {
  static func shape(_ desk: Desk) -> FormShape<Source> {
    let fields = SourceFields(desk: desk)
    return FormShape(
      fields: SourceFields.names.filter { $0 != "note" }.map { name in
        FormField(
          name,
          write: { fields.text(name, of: $0) },
          read: { text, source throws(Problem) in
            try fields.set(name, text, of: &source, at: Problem.Place())
          }
        )
      },
      parts: [ClaimForm.notes(desk).part(\.notes)]
    )
  }
}

/// A finding as a form that is changed in an editor.
enum FindingForm {
  static func shape(_ desk: Desk) -> FormShape<Finding> {
    FormShape(
      fields: [
        FormField(
          "kind",
          write: { $0.kind },
          read: { text, finding throws(Problem) in
            finding.kind = try Desk.findingKind(text, at: Problem.Place())
            finding.signed = desk.sign()
          }
        )
      ],
      text: FormField(
        "",
        write: { $0.note ?? "" },
        read: { text, finding in
          finding.note = text.isEmpty ? nil : text
          finding.signed = desk.sign()
        }
      )
    )
  }
}

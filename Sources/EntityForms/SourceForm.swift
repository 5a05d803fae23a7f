package import FactModel
package import Forms

/// A source as a form that is changed in an editor.
package enum SourceForm {
  /// What a form shows of a source.
  package static func shape(_ desk: FieldContext) -> FormShape<Source> {
    let fields = SourceFields(desk)
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
package enum FindingForm {
  /// What a form shows of a finding.
  package static func shape(_ desk: FieldContext) -> FormShape<Finding> {
    FormShape(
      fields: [
        FormField(
          "kind",
          write: { $0.kind },
          read: { text, finding throws(Problem) in
            finding.kind = try Finding.kind(typed: text, at: Problem.Place())
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

extension Finding {
  /// The kind of a finding, as it was typed.
  ///
  /// - Throws: It is no word.
  package static func kind(typed word: String, at place: Problem.Place) throws(Problem) -> String {
    let kind = word.lowercased()
    guard !kind.isEmpty, kind.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
    else {
      throw Problem(
        .input,
        "the kind of finding is missing",
        place: place,
        remedy: "Type a word such as \(Finding.usualKinds[0]).",
        candidates: Finding.usualKinds
      )
    }
    return kind
  }
}

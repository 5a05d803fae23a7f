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
            let kind = try Finding.kind(typed: text, at: Problem.Place())
            finding.become(other: kind != finding.kind, desk.sign())
            finding.kind = kind
          }
        )
      ],
      text: FormField(
        "",
        write: { $0.note ?? "" },
        read: { text, finding in
          finding.become(other: !Folding.isSame(text, finding.note ?? ""), desk.sign())
          finding.note = text.isEmpty ? nil : text
        }
      )
    )
  }
}

extension Finding {
  /// Signs what is written anew: where it says something else, what was decided of it was of another finding,
  /// and it is open again.
  fileprivate mutating func become(other isOther: Bool, _ signed: Signed) {
    self.signed = signed
    guard isOther else { return }
    if let status, status.kind != .open {
      self.status = Status(.open, reason: nil, signed: signed)
    }
    legal?.clearance?.seen = .elsewhere
  }

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

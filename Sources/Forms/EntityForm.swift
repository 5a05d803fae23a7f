package import FactModel

/// A claim, a source or a finding as a Markdown form: what stands in it, and what it says.
package struct EntityForm<Subject: Entity> {
  /// The thing as it was when the form was made.
  package let subject: Subject
  /// The first heading: `Claim`, and the label.
  private let name: String
  package let label: String
  /// What tells the person what this is about.
  private let about: [String]
  private let shape: FormShape<Subject>

  package init(
    subject: Subject,
    name: String,
    label: String,
    about: [String],
    shape: FormShape<Subject>
  ) {
    self.subject = subject
    self.name = name
    self.label = label
    self.about = about
    self.shape = shape
  }

  private static var guide: [String] {
    [
      "Save and leave: the form is applied. Leave without saving, or with an error",
      "status: nothing changes. A heading without a number is for a new piece; a",
      "piece is taken out with its heading. Notes like this one are not read.",
    ]
  }

  package var bytes: [UInt8] {
    var section = shape.section(name, label: label, of: subject)
    section.comment = about + Self.guide
    return Array(FormWriter.text(section).utf8)
  }

  /// The thing as the form says it.
  ///
  /// - Throws: What is wrong with the form, with its line.
  package func read(_ bytes: [UInt8]) throws(Problem) -> Subject {
    let section = try FormParser.section(bytes)
    guard section.name == name.lowercased(), section.label == label else {
      throw Problem(
        .input,
        "the form is not about \(label)",
        place: Problem.Place(line: section.line),
        remedy: "Its first heading is: # \(name) \(label)"
      )
    }
    var result = subject
    try shape.read(section, into: &result)
    return result
  }
}

/// Mistakes shown in a form, above the lines they are on.
package enum FormMark {
  private static let start = "<!-- MISTAKE: "

  /// The form with a problem told above its line, and without the marks that it had.
  ///
  /// Returns the number of the line that says so as well.
  package static func mark(_ problem: Problem, in bytes: [UInt8]) -> (bytes: [UInt8], line: Int) {
    let wanted = max(1, problem.place?.line ?? 1)
    var words = [problem.what, problem.remedy].compactMap { $0 }.joined(separator: ". ")
    if !problem.candidates.isEmpty {
      words += " (" + problem.candidates.joined(separator: "; ") + ")"
    }
    let comment = FormWriter.comment([words]).joined()
    let mark = Array((start + comment.dropFirst(5)).utf8)
    var lines: [[UInt8]] = []
    var place = 1
    let old = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in old.enumerated() {
      if index + 1 == wanted {
        lines.append(mark)
        place = lines.count
      }
      if !line.starts(with: Self.start.utf8) { lines.append(Array(line)) }
    }
    return (Array(lines.joined(separator: [0x0A])), place)
  }
}

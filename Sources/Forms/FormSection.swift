import OrderedJSON

/// A heading of a form and what stands below it.
package struct FormSection: Equatable {
  /// `- name: value` below a heading.
  package struct Field: Equatable {
    package var name: String
    /// As it stands in the form, on one line.
    package var value: String
    /// 1-based; 0 where it was not read.
    package var line = 0

    package init(name: String, value: String, line: Int = 0) {
      self.name = name
      self.value = value
      self.line = line
    }
  }

  /// Lower case in what was read.
  package var name: String
  /// What stands behind the name: a label, or an item's number in its list.
  package var label: String?
  package var fields: [Field] = []
  /// The lines below the fields, as they stand in the form.
  package var body: [String] = []
  package var children: [FormSection] = []
  /// What is said to the person below the heading; not read.
  package var comment: [String] = []
  /// 1-based; 0 where it was not read.
  package var line = 0
  /// The line on which the body begins; that of the heading where there is none.
  package var bodyLine = 0

  package init(_ name: String, label: String? = nil) {
    self.name = name
    self.label = label
  }
}

/// Writes sections as a form.
package enum FormWriter {
  /// The form whose first heading a section is.
  package static func text(_ section: FormSection) -> String {
    var lines: [String] = []
    write(section, level: 1, &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func write(_ section: FormSection, level: Int, _ lines: inout [String]) {
    if !lines.isEmpty { lines.append("") }
    let label = section.label.map { " " + $0 } ?? ""
    lines.append(String(repeating: "#", count: level) + " \(section.name)\(label)")
    lines += comment(section.comment)
    if !section.fields.isEmpty { lines.append("") }
    for field in section.fields {
      lines.append("- \(field.name):" + (field.value.isEmpty ? "" : " " + field.value))
    }
    // An empty line where a text can be written.
    lines.append("")
    lines += section.body
    for child in section.children { write(child, level: level + 1, &lines) }
  }

  /// The lines of a comment.
  static func comment(_ lines: [String]) -> [String] {
    let lines = lines.map(harmless)
    if lines.count < 2 { return lines.map { "<!-- \($0) -->" } }
    return ["<!--"] + lines + ["-->"]
  }

  /// A line that cannot end the comment it stands in.
  private static func harmless(_ line: String) -> String {
    FormText.field(line).replacingOccurrences(of: "--", with: "- -")
      .replacingOccurrences(of: "->", with: "- >")
  }
}

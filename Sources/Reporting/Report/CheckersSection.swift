import FactModel
import Release

/// Who checked, and when.
struct CheckersSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Checkers")
    let columns: [TableColumn] = [
      .init("Checker"), .init("Role"), .init("Edits", isNumber: true), .init("First day"),
      .init("Last day"),
    ]
    let rows = material.release.work.map { work -> [Inline] in
      [
        Inline(work.by.name), Inline(work.by.role ?? ""), "\(work.edits)",
        Inline(Words.day(work.first)), Inline(Words.day(work.last)),
      ]
    }
    writer.table(columns, rows)
  }
}

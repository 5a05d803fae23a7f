/// Puts the groups of lines of a page into the order in which they are read: columns one after the
/// other, what spans them above or below.
///
/// The method is the recursive XY cut (Nagy and Seth, 1984), the gap between columns first.
struct PDFReadingOrder {
  private(set) var lines: [PDFLayout.Line] = []
  /// Where the column of each line lies.
  private(set) var columns: [PDFLayout.Box] = []

  /// The narrowest gap between two columns, in points.
  private static let gutter = 6.0
  /// A page of more pieces than this is none that is read.
  private static let mostGroups = 2_000

  /// A part of the page, and the column that its lines fill.
  private struct Region {
    var groups: [PDFLayout.Group]
    var column: PDFLayout.Box
  }

  init(_ groups: [PDFLayout.Group]) {
    guard !groups.isEmpty else { return }
    var waiting = [Region(groups: groups, column: Self.box(groups))]
    while let region = waiting.popLast() {
      let canBeCut = region.groups.count > 1 && region.groups.count <= Self.mostGroups
      if canBeCut, let table = PDFTable(atStartOf: region.groups) {
        lines += table.rows
        columns += Array(repeating: region.column, count: table.rows.count)
        if !table.rest.isEmpty {
          waiting.append(Region(groups: table.rest, column: region.column))
        }
      } else if canBeCut, let rows = PDFRows.lines(of: Self.columns(of: region.groups)) {
        lines += rows
        columns += Array(repeating: region.column, count: rows.count)
      } else if canBeCut,
        let (first, rest) = Self.cut(region.groups, { ($0.left, $0.right) }, gap: Self.gutter)
      {
        // What is pushed last is taken first.
        waiting.append(Region(groups: rest, column: Self.box(rest)))
        waiting.append(Region(groups: first, column: Self.box(first)))
      } else if canBeCut,
        let (first, rest) = Self.cut(region.groups, { ($0.top, $0.bottom) }, gap: 0)
      {
        waiting.append(Region(groups: rest, column: region.column))
        waiting.append(Region(groups: first, column: region.column))
      } else {
        for group in region.groups {
          lines += group.lines
          columns += Array(repeating: region.column, count: group.lines.count)
        }
      }
    }
  }

  /// The lines of each column of a region, from the left, each from the top; of more columns than rows have, the
  /// last holds the rest.
  private static func columns(of groups: [PDFLayout.Group]) -> [[PDFLayout.Line]] {
    var columns: [[PDFLayout.Line]] = []
    var rest = groups
    while columns.count < PDFRows.mostColumns,
      let (first, others) = cut(rest, { ($0.left, $0.right) }, gap: gutter)
    {
      columns.append(first.flatMap(\.lines).sorted { $0.box.top < $1.box.top })
      rest = others
    }
    return columns + [rest.flatMap(\.lines).sorted { $0.box.top < $1.box.top }]
  }

  private static func box(_ groups: [PDFLayout.Group]) -> PDFLayout.Box {
    groups.dropFirst().reduce(groups[0].box) { $0.joined($1.box) }
  }

  /// Cuts a region at its first gap along one axis; nil where there is none.
  ///
  /// `extent`: Where a box begins and ends on the axis.
  private static func cut(
    _ groups: [PDFLayout.Group],
    _ extent: (PDFLayout.Box) -> (Double, Double),
    gap: Double
  ) -> ([PDFLayout.Group], [PDFLayout.Group])? {
    let sorted = groups.indices.sorted {
      (extent(groups[$0].box).0, $0) < (extent(groups[$1].box).0, $1)
    }
    var end = -Double.infinity
    for (position, index) in sorted.enumerated() {
      let (start, ownEnd) = extent(groups[index].box)
      if position > 0, start - end > gap {
        let first = sorted[..<position].sorted().map { groups[$0] }
        return (first, sorted[position...].sorted().map { groups[$0] })
      }
      end = max(end, ownEnd)
    }
    return nil
  }
}

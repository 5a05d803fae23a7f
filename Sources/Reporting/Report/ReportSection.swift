/// A part of a report under a heading of its own; writes nothing when there is nothing to say.
protocol ReportSection {
  init(material: ReportMaterial)
  func write(to writer: inout some BlockWriter)
}

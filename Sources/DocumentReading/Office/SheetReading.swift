extension DocumentSheet {
  /// The sheets of a workbook (Office Open XML or OpenDocument); nil for another document.
  package static func sheets(of parts: any OfficeParts) -> [DocumentSheet]? {
    if let tree = parts.xml("content.xml") { return OpenSheets(tree).sheets }
    return WorkbookSheets(parts)?.sheets
  }
}

import FactModel
import OrderedJSON
import ProjectLog
import SessionFiles

/// The records beside session files that are copies of projects: `NAME.store`.
struct CopyRecords {
  let folder: SessionFolder

  private func path(_ name: String) -> String { "\(folder.path)/\(name).store" }

  /// The record of a session; nil where it is no copy of a project.
  ///
  /// One that cannot be read vouches for nothing.
  func read(_ name: String) -> CopyRecord? {
    guard let bytes = try? DocumentFile.existing(path(name)) else { return nil }
    if let value = try? JSONParser.parse(bytes), let record = try? CopyRecord(json: value) {
      return record
    }
    return CopyRecord.unknown
  }

  /// The sessions of the folder that are copies of projects, by the projects: a copy may have another name.
  func projects() -> [EntityID: String] {
    let names = ((try? folder.stamps()) ?? []).map(\.name)
    let found = names.compactMap { name in read(name)?.project.map { ($0, name) } }
    return Dictionary(found) { first, _ in first }
  }

  /// Writes a record.
  func write(_ record: CopyRecord, for name: String) throws(Problem) {
    try DocumentFile.write(record.json.compact + [10], to: path(name), isPrivate: true)
  }
}

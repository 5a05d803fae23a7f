import FactModel
import Glibc
import SessionFiles
import Workbench

/// The desk's ports on the real world.
enum DeskPorts {
  static func now() -> Timestamp {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Timestamp(milliseconds: moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000)
  }

  /// `confirm`: Asks the person; nil where there is nobody to ask.
  static func ports(
    folder: SessionFolder,
    configuration: Configuration,
    confirm: @escaping (String) -> Bool?
  ) -> Ports {
    Ports(
      now: now,
      newID: EntityID.random,
      readFile: { path throws(Problem) in try InputFile.read(path, limit: 1_000_000) },
      existingFile: { path throws(Problem) in try DocumentFile.existing(path) },
      writeFile: { path, bytes throws(Problem) in try DocumentFile.write(bytes, to: path) },
      confirm: confirm,
      remember: { checker throws(Problem) in try configuration.remember(checker) },
      sessions: { () throws(Problem) in try summaries(folder) }
    )
  }

  static func summaries(_ folder: SessionFolder) throws(Problem) -> [SessionSummary] {
    try folder.peekAll().peeks.map { peek in
      SessionSummary(
        name: peek.listing.name,
        title: peek.title ?? "",
        claims: peek.claimCount,
        covered: peek.coveredCount,
        sentences: peek.sentenceCount,
        changed: peek.lastEdit
      )
    }
  }
}

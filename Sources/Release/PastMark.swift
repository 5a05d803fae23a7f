import FactModel

/// How far the edits of a session were looked through.
struct PastMark: Sendable {
  private(set) var count = 0
  /// The last of them as it stands in the file.
  private var last: [UInt8] = []

  init() {}

  init(endOf log: EditLog) {
    guard log.count > 0 else { return }
    count = log.count
    last = Array(log.line(count))
  }

  /// Whether a log begins with these edits.
  ///
  /// Each line names the digest of the one before it, so the last stands for all; a log that was changed by
  /// hand is refused where something leaves the desk.
  func isBeginning(of log: EditLog) -> Bool {
    count > 0 && count <= log.count && log.line(count).elementsEqual(last)
  }
}

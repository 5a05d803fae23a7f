/// A ZIP archive of files that are not packed, for tests.
public enum StoredArchive {
  /// `files`: Paths and contents, in the order of the archive.
  public static func bytes(_ files: [(path: String, content: String)]) -> [UInt8] {
    bytes(files.map { ($0.path, Array($0.content.utf8)) })
  }

  /// The same for contents that are no text.
  public static func bytes(_ files: [(path: String, content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var table: [UInt8] = []
    for (path, content) in files {
      let start = archive.count
      let name = Array(path.utf8)
      // Version, flags, method, time, date, checksum, sizes, lengths.
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4)
        + number(content.count, 4) + number(content.count, 4) + number(name.count, 2)
        + number(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + name + content
      table += [0x50, 0x4B, 1, 2] + number(20, 2) + common
      table += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(start, 4) + name
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(table.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + table + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

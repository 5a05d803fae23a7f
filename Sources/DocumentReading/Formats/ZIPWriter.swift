/// Writes a ZIP archive: of files, or one again with some of its files changed; the others stay packed
/// as they are.
///
/// The fields are those of APPNOTE.TXT by PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
package enum ZIPWriter {
  private struct File {
    var name: [UInt8]
    var content: ArraySlice<UInt8>
    var isPacked: Bool
    var checksum: Int
    var size: Int
  }

  /// The archive with files replaced or added; nil where it is none.
  ///
  /// `files`: Contents by their paths; they are not packed.
  package static func archive(
    _ archive: [UInt8],
    replacing files: [String: [UInt8]]
  ) -> [UInt8]? {
    guard let directory = ZIPDirectory(archive) else { return nil }
    let kept = directory.entries.map { entry in
      if let new = files[entry.name] { return file(entry.name, new) }
      return File(
        name: Array(entry.name.utf8),
        content: archive[entry.content],
        isPacked: entry.isPacked,
        checksum: entry.checksum,
        size: entry.size
      )
    }
    let known = Set(directory.entries.map(\.name))
    let added = files.keys.sorted().filter { !known.contains($0) }.map { file($0, files[$0] ?? []) }
    return written(kept + added)
  }

  /// An archive of files, which are not packed.
  ///
  /// `files`: Paths and contents, in order.
  package static func archive(of files: [(path: String, content: [UInt8])]) -> [UInt8] {
    written(files.map { file($0.path, $0.content) })
  }

  private static func file(_ name: String, _ content: [UInt8]) -> File {
    File(
      name: Array(name.utf8),
      content: content[...],
      isPacked: false,
      checksum: checksum(content),
      size: content.count
    )
  }

  private static func written(_ files: [File]) -> [UInt8] {
    var archive: [UInt8] = []
    var table: [UInt8] = []
    for file in files {
      let start = archive.count
      // Names are UTF-8 (bit 11); the day is 1 January 1980, so that nothing depends on the clock.
      let common =
        number(20, 2) + number(0x800, 2) + number(file.isPacked ? 8 : 0, 2) + number(0, 2)
        + number(0x21, 2) + number(file.checksum, 4) + number(file.content.count, 4)
        + number(file.size, 4) + number(file.name.count, 2) + number(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + file.name
      archive += file.content
      table += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2)
      table += number(0, 2) + number(0, 4) + number(start, 4) + file.name
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(table.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + table + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309) of bytes.
  static func checksum(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
    return Int(value ^ 0xFFFF_FFFF)
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}

package import FactModel
import Glibc
import OrderedJSON

// Sessions of which something is left that cannot be opened: none is begun behind their back.
extension SessionFolder {
  /// The sessions whose file is gone, while the one before or a journal is there.
  var lost: [String] {
    let files = Set((try? fileNames()) ?? [])
    var names: Set<String> = []
    for file in files {
      guard let ending = [".json.old", ".journal"].first(where: file.hasSuffix) else { continue }
      let name = String(file.dropLast(ending.count))
      if SessionName.isGood(name), !files.contains(name + ".json") { names.insert(name) }
    }
    return names.sorted()
  }

  /// Why a session whose file is gone cannot be opened, and where it is still.
  func loss(of name: String) -> Problem {
    let paths = SessionPaths(name, in: path)
    return SessionReading.absence(SystemError("open", paths.session, .code(ENOENT)), paths)
  }

  /// The sessions that may be on an article and cannot be opened: their file is gone, or is no session's any more.
  ///
  /// - Parameters:
  ///   - texts: What the file of a session on it holds; the one before is looked into.
  ///   - stem: What a session on it would be called.
  /// - Returns: Their names.
  /// - Throws: The folder cannot be read.
  package func wrecks(holding texts: [String], called stem: String) throws(Problem) -> [String] {
    let wanted = texts.map { Array($0.utf8) }
    let all = try lost + sessions().filter { Self.isBroken($0.path) }.map(\.name)
    return all.filter { name in
      if name == stem { return true }
      if name.hasPrefix(stem + "-"), Int(name.dropFirst(stem.count + 1)) != nil { return true }
      guard let bytes = try? Disk.read(SessionPaths(name, in: path).previous) else { return false }
      return wanted.contains { bytes[...].firstOccurrence(of: $0) != nil }
    }
  }

  /// Whether a file is none that was written as a session, by its first and last bytes: empty, cut off, zeros, packed.
  private static func isBroken(_ path: String) -> Bool {
    guard let file = try? OpenFile(path, O_RDONLY), let size = try? file.status().size else {
      return false
    }
    let (first, last) = (piece(of: file, at: 0), piece(of: file, at: max(0, size - pieceLength)))
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    return first.contains(0) || first.first { !isSpace($0) } != UInt8(ascii: "{")
      || last.contains(0) || last.last { !isSpace($0) } != UInt8(ascii: "}")
  }

  private static let pieceLength = 256

  private static func piece(of file: OpenFile, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: pieceLength) { buffer, count in
      count = max(0, pread(file.descriptor, buffer.baseAddress, pieceLength, off_t(offset)))
    }
  }
}

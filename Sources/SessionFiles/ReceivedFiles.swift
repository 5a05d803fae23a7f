import Auditing
import Digest
package import FactModel
import Glibc
import SessionLibrary

/// What arrived before it was read as an article, kept beside a session: a folder with one file for
/// each, named by its SHA-256.
struct ReceivedFiles {
  let folder: String

  /// The endings by which other programs know what is in a file.
  private static let endings = [
    "text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md",
    "text/plain": ".txt", "application/pdf": ".pdf", "application/rtf": ".rtf", "text/rtf": ".rtf",
    "application/epub+zip": ".epub", "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/tiff": ".tiff",
    "image/webp": ".webp", "image/heic": ".heic", "image/avif": ".avif", "audio/ogg": ".ogg",
    "audio/flac": ".flac", "audio/mpeg": ".mp3", "audio/wav": ".wav", "audio/mp4": ".m4a",
    "video/mp4": ".mp4", "video/quicktime": ".mov", "video/webm": ".webm",
    "video/x-msvideo": ".avi",
  ]

  func path(of received: Received) -> String {
    "\(folder)/\(received.sha256)\(received.mediaType.flatMap { Self.endings[$0] } ?? ".bin")"
  }

  /// Writes what is not there yet; durable when it returns.
  func write(_ bytes: [UInt8], of received: Received) throws(SystemError) {
    let path = path(of: received)
    if try FileStatus.of(path)?.size == bytes.count { return }
    try Disk.makeFolder(folder)
    _ = try Disk.replace(path, with: bytes, temporary: path + ".new")
  }

  /// What was being written when a program ended.
  var temporaries: [String] {
    let names = (try? SessionFolder(folder).fileNames()) ?? []
    return names.filter { $0.hasSuffix(".new") }.map { "\(folder)/\($0)" }
  }

  /// Reads what is there, if it is what arrived.
  func read(_ received: Received) -> [UInt8]? {
    guard isSafe(received), let bytes = try? Disk.read(path(of: received)),
      SHA256.hex(bytes) == received.sha256
    else { return nil }
    return bytes
  }

  /// What is wrong with a file; nil for nothing.
  func finding(_ received: Received) -> AuditFinding? {
    guard isSafe(received) else { return AuditFinding("received", "its SHA-256 has no such form") }
    let path = path(of: received)
    do throws(SystemError) {
      let bytes = try Disk.read(path)
      if bytes.count == received.size, SHA256.hex(bytes) == received.sha256 { return nil }
      return AuditFinding(path, "is not what arrived: it does not fit its SHA-256")
    } catch {
      return AuditFinding(path, error.isMissing ? "is missing" : error.sentence)
    }
  }

  /// A session file may come from anywhere: the name of a file is made of it only if it is one.
  private func isSafe(_ received: Received) -> Bool {
    received.sha256.utf8.count == 64
      && received.sha256.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension SessionFile {
  /// Keeps what arrived, from the next writing of the session on.
  package func keep(_ bytes: [UInt8], as received: Received) {
    pending.append((received, bytes))
  }

  /// What was kept; nil where it is not there, or was changed.
  package func kept(_ received: Received) -> [UInt8]? {
    pending.first { $0.received.sha256 == received.sha256 }?.bytes
      ?? ReceivedFiles(folder: paths.received).read(received)
  }

  /// Writes down what arrived and is not kept yet, before the session file names it.
  func writeReceived() throws(SystemError) {
    let files = ReceivedFiles(folder: paths.received)
    for (received, bytes) in pending { try files.write(bytes, of: received) }
    pending = []
  }

  /// Takes over what a session names, is not kept here, and lies beside another session file.
  package func keepAll(of session: Session, besideFile path: String) {
    guard path.hasSuffix(".json") else { return }
    let files = ReceivedFiles(folder: path.dropLast(".json".count) + ".received")
    for received in session.allReceived where kept(received) == nil {
      if let bytes = files.read(received) { keep(bytes, as: received) }
    }
  }

  /// Takes over what another session keeps for the same revisions.
  func keepAll(of session: Session, from other: any SessionStore) {
    for received in session.allReceived {
      if let bytes = other.kept(received) { keep(bytes, as: received) }
    }
  }
}

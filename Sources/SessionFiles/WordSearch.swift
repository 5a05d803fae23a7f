package import Auditing
import FactModel
import Glibc
import OrderedJSON

/// Looks for words in files, to tell where something that was forgotten is still named.
package struct WordSearch {
  /// What was looked at, in words.
  package private(set) var places: [String] = []
  /// The files that have one of the words.
  package private(set) var findings: [AuditFinding] = []
  private let words: [[UInt8]]
  private var seen: Set<String> = []

  /// How far folders in folders are gone into.
  private static let deepest = 3

  package init(_ words: [String]) {
    var forms: Set<[UInt8]> = []
    for word in words where !word.isEmpty {
      forms.insert(Array(word.utf8))
      // As it stands in JSON.
      forms.insert(Array(JSONValue.string(word).compact.dropFirst().dropLast()))
    }
    self.words = Array(forms)
  }

  /// Looks into a file, or all files in a folder; what is not there is passed over.
  ///
  /// `name`: What the place is called; the path where that says enough.
  package mutating func look(in path: String, called name: String? = nil) {
    let before = seen.count
    look(in: path, depth: 0)
    guard seen.count > before else { return }
    let count = seen.count - before
    places.append("\(name ?? path) (\(count) \(count == 1 ? "file" : "files"))")
  }

  private mutating func look(in path: String, depth: Int) {
    guard let status = try? FileStatus.of(path), !seen.contains(path) else { return }
    guard status.isFolder else {
      guard status.irregularity == nil, !path.hasSuffix(".lock") else { return }
      seen.insert(path)
      return check(path)
    }
    guard depth < Self.deepest else { return }
    let names = (try? SessionFolder(path).fileNames()) ?? []
    for name in names.sorted() where name != "." && name != ".." {
      look(in: path + "/" + name, depth: depth + 1)
    }
  }

  private mutating func check(_ path: String) {
    let name = Array((path.split(separator: "/").last ?? "").utf8)
    if words.contains(where: { name[...].firstOccurrence(of: $0) != nil }) {
      findings.append(AuditFinding(path, "is called after it"))
    }
    do throws(SystemError) {
      let bytes = try Disk.read(path)
      if words.contains(where: { bytes[...].firstOccurrence(of: $0) != nil }) {
        findings.append(AuditFinding(path, "still names it"))
      }
    } catch {
      findings.append(AuditFinding(path, "could not be looked at: \(error.sentence)"))
    }
  }
}

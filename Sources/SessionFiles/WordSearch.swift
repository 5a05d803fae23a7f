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
  /// The same with the letters of ASCII in lower case.
  private let folded: [[UInt8]]
  /// The files in a packed one, unpacked; nil where it is none that can be unpacked.
  private let unpack: ([UInt8]) -> [[UInt8]]?
  private var seen: Set<String> = []

  /// How far folders in folders are gone into.
  private static let deepest = 3

  /// `unpack`: Gives the files in a packed one; nil where it cannot be unpacked.
  package init(_ words: [String], unpack: @escaping ([UInt8]) -> [[UInt8]]? = { _ in [] }) {
    var forms: Set<[UInt8]> = []
    var folded: Set<[UInt8]> = []
    for word in words where !word.isEmpty {
      forms.insert(Array(word.utf8))
      // As it stands in JSON.
      forms.insert(Array(JSONValue.string(word).compact.dropFirst().dropLast()))
      forms.formUnion(WordForms.all(word))
      for form in [word, word.lowercased(), word.uppercased()] {
        folded.insert(form.utf8.map(Self.lowered))
        for other in WordForms.all(form) where !other.contains(0) {
          folded.insert(other.map(Self.lowered))
        }
      }
    }
    self.words = Array(forms)
    self.folded = Array(folded)
    self.unpack = unpack
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
      if let kind = status.irregularity {
        return findings.append(AuditFinding(path, "is \(kind) and was not looked into"))
      }
      // Who has a session open is no secret, but what it is called may be.
      if path.hasSuffix(".lock") { return checkName(path) }
      seen.insert(path)
      return check(path)
    }
    guard depth < Self.deepest else {
      return findings.append(AuditFinding(path, "lies too deep and was not looked into"))
    }
    let names = (try? SessionFolder(path).fileNames()) ?? []
    for name in names.sorted() where name != "." && name != ".." {
      look(in: path + "/" + name, depth: depth + 1)
    }
  }

  private mutating func check(_ path: String) {
    checkName(path)
    do throws(SystemError) {
      let bytes = try Disk.read(path)
      if let what = has(bytes) { return findings.append(AuditFinding(path, what)) }
      // As documents are packed in, and the first bytes of gzip.
      guard bytes.starts(with: [0x50, 0x4b, 3, 4]) || bytes.starts(with: [0x1f, 0x8b]) else {
        return
      }
      guard let files = unpack(bytes) else {
        return findings.append(AuditFinding(path, "is packed and could not be looked into"))
      }
      for file in files {
        guard let what = has(file) else { continue }
        return findings.append(AuditFinding(path, "\(what), packed"))
      }
    } catch {
      findings.append(AuditFinding(path, "could not be looked at: \(error.sentence)"))
    }
  }

  private mutating func checkName(_ path: String) {
    let name = String(path.split(separator: "/").last ?? "")
    if isNamed(in: name) { findings.append(AuditFinding(path, "is called after it")) }
  }

  /// Whether a name has one of the words.
  func isNamed(in name: String) -> Bool { has(Array(name.utf8)) != nil }

  /// What a text has of the words: one as it is, or in capitals or small letters as a word of its own; nil for nothing.
  private func has(_ whole: [UInt8]) -> String? {
    let text = MarkupVocabulary.removed(from: whole)
    if words.contains(where: { text[...].firstOccurrence(of: $0) != nil }) {
      return "still names it"
    }
    let low = text.map(Self.lowered)
    func isLetter(at place: Int) -> Bool {
      guard low.indices.contains(place) else { return false }
      return low[place] >= 0x80 || (0x61...0x7a).contains(low[place])
    }
    let isThere = folded.contains { word in
      low[...].occurrences(of: word).contains {
        !isLetter(at: $0.lowerBound - 1) && !isLetter(at: $0.upperBound)
      }
    }
    return isThere ? "has a word of it, in other capitals or small letters" : nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte + 0x20 : byte
  }
}

import Digest
import FactModel
import Glibc
import OrderedJSON

/// What was worth knowing of the sessions of a folder when they were looked at last, so that a list of
/// thousands does not read them all.
///
/// It is a cache: `sessions.index` in the folder, a digest and a line of JSON. An entry holds as long as
/// the session file and its journal are the ones that were looked at; an index that is missing or
/// not what was written is made anew.
struct SessionIndex {
  private let path: String
  private var entries: [String: JSONValue] = [:]
  private var used: [JSONMember] = []
  private var isChanged = false

  init(in folder: String) {
    path = folder + "/sessions.index"
    guard let bytes = try? Disk.read(path), let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      bytes[..<end].elementsEqual(SHA256.hexDigits(of: SHA256.hash(bytes[(end + 1)...]))),
      let value = try? JSONParser.parse(bytes[(end + 1)...]), case .object(let object) = value
    else { return }
    for member in object.members { entries[member.key] = member.value }
  }

  /// What is known of a session whose files are as they were.
  mutating func peek(_ listing: SessionListing, _ stamps: SessionStamps) -> SessionPeek? {
    guard let value = entries[listing.name], var reader = try? ObjectReader(value),
      reader.take("files") == stamps.json,
      let peek = try? SessionPeek(&reader, listing)
    else { return nil }
    used.append(JSONMember(key: listing.name, value: value))
    return peek
  }

  /// Takes note of a session.
  mutating func put(_ peek: SessionPeek, _ stamps: SessionStamps) {
    isChanged = true
    var builder = ObjectBuilder()
    builder.put("files", raw: stamps.json)
    peek.put(in: &builder)
    used.append(JSONMember(key: peek.listing.name, value: builder.object))
  }

  /// Writes it where anything changed; where that cannot be done, the next list reads more.
  func write() {
    guard isChanged || used.count != entries.count else { return }
    let text = JSONValue.object(JSONObject(used)).compact
    let bytes = SHA256.hexDigits(of: SHA256.hash(text)) + [UInt8(ascii: "\n")] + text
    let temporary = "\(path).\(getpid())"
    guard (try? Disk.remove(temporary)) != nil,
      let file = try? OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL),
      (try? file.write(bytes)) != nil, (try? Disk.rename(temporary, to: path)) != nil
    else {
      unlink(temporary)
      return
    }
  }
}

extension SessionStamps {
  fileprivate var json: JSONValue {
    let stamps = [session] + (journal.map { [$0] } ?? [])
    return .array(stamps.map { .string($0.text) })
  }
}

extension SessionPeek {
  /// Another one for what entries of before do not say, or say and must not: these are read again.
  private static let version = 3

  fileprivate init(_ reader: inout ObjectReader, _ listing: SessionListing) throws(FormatProblem) {
    let version: Int = try reader.required("version")
    guard version == Self.version else { throw FormatProblem("is of another version") }
    self.listing = listing
    title = try reader.optional("title")
    claimCount = try reader.required("claims")
    sentenceCount = try reader.required("sentences")
    coveredCount = try reader.required("covered")
    lastEdit = try reader.required("edited")
    let verdict: [String] = try reader.list("verdict")
    if verdict.count == 3 { lastVerdict = (verdict[0], verdict[1], verdict[2]) }
    overview = try reader.required("overview")
  }

  fileprivate func put(in builder: inout ObjectBuilder) {
    builder.put("version", Self.version)
    builder.put("title", title)
    builder.put("claims", claimCount)
    builder.put("sentences", sentenceCount)
    builder.put("covered", coveredCount)
    builder.put("edited", lastEdit)
    builder.put("verdict", lastVerdict.map { [$0.claim, $0.rating, $0.by] })
    builder.put("overview", overview)
  }
}

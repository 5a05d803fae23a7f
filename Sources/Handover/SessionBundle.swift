import DocumentReading
package import FactModel
import Judging
import OrderedJSON
import PlainText
package import Release
import SessionLibrary

/// A whole session in one file, to be handed to a colleague.
///
/// It has the past, the kept texts of sources, and what arrived, and nothing sealed. It is a ZIP archive: `factdesk-bundle.json` says what it is, `session.json` is the session file, and
/// what is kept beside that lies under `received/`, each file under its SHA-256.
package struct SessionBundle: Sendable {
  /// As it is typed: `export bundle`.
  package static let typedName = "bundle"
  private static let version = 1
  private static let headPath = "factdesk-bundle.json"
  private static let sessionPath = "session.json"
  /// The largest that is read, in bytes.
  package static let importLimit = 128_000_000
  /// Why a bundle of a size is not written, in bytes: import does not read it; nil for one that it reads.
  package static func refusal(ofSize size: Int) -> Problem? {
    guard size > importLimit else { return nil }
    return Problem(
      .tooLarge,
      "the bundle would have \((size + 999_999) / 1_000_000) MB, and import reads "
        + "\(importLimit / 1_000_000) MB at most",
      remedy: "Nothing was written. Let go of large files (keep @SOURCE none), then export."
    )
  }

  /// Why a session is not handed on as a whole; nil where it may be.
  package static func refusal(of session: Session) -> Problem? {
    guard let sealed = session.contacts.all.first(where: \.isSealed) else {
      return nil
    }
    return Problem(
      .input,
      "\(sealed.label) is sealed, and a bundle has the past, where it is",
      remedy: "Nothing was written. export jsonl hands the work on without it."
    )
  }

  /// What all files of one may have together, unpacked, in bytes.
  private static let limit = 1_000_000_000

  /// What the session was called where it came from; safe as the name of a file.
  package let name: String
  package var session: Session
  private let files: [String: [UInt8]]
  /// The names of what is in it besides, and is not taken.
  package let unread: [String]

  /// How many files are kept beside the session.
  package var fileCount: Int { files.count }

  /// What is kept beside the session; nil where it did not come along.
  package func kept(_ received: Received) -> [UInt8]? { files[received.sha256] }

  private static func path(_ received: Received) -> String { "received/\(received.sha256)" }
}

extension SessionBundle {
  /// A finished bundle.
  package struct Packed {
    package var bytes: [UInt8]
    /// How many files are beside the session.
    package var files = 0
    /// How many that should be there are not, or were changed.
    package var missing = 0
    /// How many are left out, since they have a word of a sealed source.
    package var telling = 0
    /// The sealed sources that are left out.
    package var sealed: [Source] = []
    /// What is said of their words that stay.
    package var staying: [String] = []
    /// What still has a word of one of them: where, and which.
    package var remainders: [Remainders.Place] = []

    /// What the person should know, one sentence each.
    package var notices: [String] {
      var notices = staying
      if !sealed.isEmpty {
        notices.append(
          "\(Wording.count(sealed.count, "sealed source")) left out, with all that rests on it, "
            + "from the past as well: the copy is a session of its own, and cannot be merged back."
        )
      }
      notices.append(
        "All that is not sealed goes along: notes, contacts and their terms, every change."
      )
      if telling > 0 {
        notices.append(
          "\(Wording.count(telling, "kept file")) left out: a sealed source is named there."
        )
      }
      if missing > 0 {
        notices.append("\(Wording.count(missing, "kept file")) missing: verify lists them.")
      }
      return notices
    }
  }

  /// Packs a session.
  ///
  /// Sealed sources are taken out as `forget` does it, from the past as well. The copy then is a session
  /// of its own: merged back, it would have them forgotten in this one, too.
  ///
  /// `name`: What the session is called; `signed`: Who hands it on; `id`: The identity of a copy without
  /// sealed sources; `kept`: What is kept beside the session.
  ///
  /// Throws a problem where the past cannot be read.
  package static func packed(
    _ whole: Session,
    name: String,
    signed: Signed,
    id: EntityID,
    kept: (Received) -> [UInt8]?
  ) throws(FormatProblem) -> Packed {
    var packed = Packed(bytes: [])
    packed.sealed = try SealedPast.sources(in: whole)
    var session = whole
    for source in packed.sealed {
      let remover = Remainders.remover(of: source, in: session)
      session = try session.forgetting(source, signed: signed, withoutWords: remover)
    }
    if !packed.sealed.isEmpty { session = session.withIdentity(id) }
    packed.staying = packed.sealed.flatMap { Remainders.staying(of: $0, in: session) }
    packed.remainders = packed.sealed.flatMap { Remainders.places(of: $0, in: session) }
    // By the whole, which knows their quotations, too.
    let isNamed =
      whole.forgotten.contains { $0.withholds(name: name) }
      || packed.sealed.contains { Remainders.finder(of: $0, in: whole)(name) != nil }
    if isNamed {
      packed.staying.append(
        "The session's name has a word of a source that is withheld: the bundle tells none."
      )
    }
    var head = ObjectBuilder()
    head.put("format", "factdesk-bundle")
    head.put("version", version)
    head.put("name", isNamed ? "session" : name)
    var files: [(path: String, content: [UInt8])] = [
      (headPath, head.object.compact), (sessionPath, SessionDocument.write(session)),
    ]
    var known: Set<String> = []
    let telling = telling(of: packed.sealed, in: session, from: whole, kept)
    for received in session.allReceived where known.insert(received.sha256).inserted {
      if telling.contains(received.sha256) {
        packed.telling += 1
      } else if let bytes = kept(received) {
        files.append((path(received), bytes))
      } else {
        packed.missing += 1
      }
    }
    packed.files = files.count - 2
    packed.bytes = ZIPWriter.archive(of: files)
    return packed
  }

  /// The digests of what is kept of sources whose text has a word of one that is sealed: of the text, and of
  /// what it was read from.
  private static func telling(
    of sealed: [Source],
    in session: Session,
    from whole: Session,
    _ kept: (Received) -> [UInt8]?
  ) -> Set<String> {
    guard !sealed.isEmpty else { return [] }
    let finders = sealed.map { Remainders.finder(of: $0, in: whole) }
    var found: Set<String> = []
    for source in session.sources.all {
      let own = [source.text, source.received].compactMap { $0 }
      let isTelling = own.contains { received in
        guard let bytes = kept(received) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return finders.contains { $0(text) != nil }
      }
      if isTelling { found.formUnion(own.map(\.sha256)) }
    }
    return found
  }
}

extension SessionBundle {
  /// The files in a ZIP archive, by their paths; nil for what is none.
  package typealias Opening = ([UInt8]) -> ((String) -> [UInt8]?)?

  /// Opens an archive of files that are not compressed, as a bundle has them.
  package static func storedFiles(_ archive: [UInt8]) -> ((String) -> [UInt8]?)? {
    guard let directory = ZIPDirectory(archive) else { return nil }
    return { path in
      directory.entry(path).flatMap { $0.isPacked ? nil : Array(archive[$0.content]) }
    }
  }

  /// Whether a file is a bundle.
  package static func isOne(_ bytes: [UInt8], _ open: Opening) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) && open(bytes)?(headPath) != nil
  }

  /// Reads a bundle.
  ///
  /// `file`: What it is called in messages.
  ///
  /// - Throws: A problem where something is damaged or missing; nothing of it is taken then.
  package init(_ archive: [UInt8], file: String, _ open: Opening) throws(Problem) {
    func damage(_ what: String, _ identifier: Problem.Identifier = .damaged) -> Problem {
      Problem(
        identifier,
        what,
        place: Problem.Place(file: file),
        remedy: "Have it exported again: export bundle FILE"
      )
    }
    guard let part = open(archive),
      case .object(let head)? = part(Self.headPath).flatMap({ try? JSONParser.parse($0) }),
      case .number(let version)? = head["version"]
    else { throw damage("is no bundle of a session, or a damaged one") }
    guard version.integer == Self.version else {
      throw damage("was made by a newer program (version \(version.text))", .newerVersion)
    }
    guard let bytes = part(Self.sessionPath) else { throw damage("has no session in it") }
    do throws(FormatProblem) {
      let reading = try SessionDocument.read(bytes)
      if reading.isNewer { throw FormatProblem("is of a newer format") }
      if let wrong = reading.damage { throw wrong }
      session = reading.session
    } catch {
      throw damage("the session in it is damaged: \(SafeText.line("\(error.place) \(error.what)"))")
    }
    var files: [String: [UInt8]] = [:]
    var size = 0
    for received in session.allReceived {
      guard let bytes = part(Self.path(received)) else { continue }
      size += bytes.count
      guard size <= Self.limit else { throw damage("has more than 1 GB of files", .tooLarge) }
      guard
        Received(of: bytes, retrieved: received.retrieved, mediaType: "").sha256
          == received.sha256
      else { throw damage("the file \(Self.path(received)) in it is not what arrived") }
      files[received.sha256] = bytes
    }
    self.files = files
    let known = Set([Self.headPath, Self.sessionPath] + session.allReceived.map(Self.path))
    let others = (ZIPDirectory(archive)?.entries ?? []).map(\.name).filter { name in
      !known.contains(name) && !name.hasSuffix("/")
    }
    let own: Set<String> = ["format", "version", "name"]
    unread =
      others
      + head.members.filter { !own.contains($0.key) }.map { "\($0.key) of \(Self.headPath)" }
    let given: String? = if case .string(let text)? = head["name"] { text } else { nil }
    name = Self.safe(given ?? "")
  }

  /// A name without anything that means something to a file system.
  private static func safe(_ name: String) -> String {
    let scalars = name.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
        || $0 == "."
    }
    // A dot stands between words, as in the name of a copy that is rated blind.
    let words = String(String.UnicodeScalarView(scalars.prefix(80))).split(separator: ".")
    let safe = words.joined(separator: ".")
    return safe.isEmpty || safe.hasPrefix("-") ? "bundle" : safe
  }
}

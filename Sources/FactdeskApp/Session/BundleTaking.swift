import DeskViews
import FactModel
import Handover
import Merging
import OrderedJSON
import PlainText
import Release
import Replies
import SessionFiles
import SessionLibrary
import Workbench

/// Makes a session of a bundle.
struct BundleTaking {
  let folder: SessionFolder

  /// More sessions of one name are not expected.
  private static let mostNames = 1000

  /// Makes the session, under its name or the next that is free; nil where the file is no bundle.
  ///
  /// `file`: What it is called; `isTrial`: Whether it is only said what would be made.
  func take(_ bytes: [UInt8], of file: String, isTrial: Bool) throws(Problem) -> Reply? {
    guard SessionBundle.isOne(bytes, Self.open) else { return nil }
    var bundle = try SessionBundle(bytes, file: file, Self.open)
    let forgotten = try leaveOutForgotten(of: &bundle)
    func told(_ reply: Reply) -> Reply {
      var reply = reply
      reply.asides += unread(bundle).map { StyledLine($0, .warning) }
      reply.asides += forgotten.map { StyledLine($0, .warning) }
      return reply
    }
    let claims = Wording.count(bundle.session.claims.count, "claim")
    let contents = "\(claims), \(Wording.count(bundle.fileCount, "kept file"))"
    var copy: String?
    let wanted = BlindCopies.marked(bundle.name, bundle.session)
    for number in 1...Self.mostNames {
      let name = number == 1 ? wanted : "\(wanted)-\(number)"
      if let there = session(name) {
        guard there.id == bundle.session.id else { continue }
        if SessionDocument.write(there) == SessionDocument.write(bundle.session) {
          let line = "nothing new: \(name) is the session in \(file)"
          return told(answer(line, name, bundle, isTrial))
        }
        copy = copy ?? name
        continue
      }
      guard !isTrial else {
        let line = "\(contents) would be taken into a new session, \(name)"
        return told(answer(line, nil, bundle, true))
      }
      do throws(Problem) {
        return told(try make(name, bundle, contents, copyOf: copy))
      } catch {
        guard error.identifier == .isTaken else { throw error }
      }
    }
    throw Problem(.isTaken, "there are too many sessions \(bundle.name)", remedy: "Rename some.")
  }

  /// Takes out what was forgotten in a session of which the bundle is a copy, as a merge does; returns what is
  /// to be said of it.
  private func leaveOutForgotten(of bundle: inout SessionBundle) throws(Problem) -> [String] {
    guard let first = bundle.session.log.id(1) else { return [] }
    var told: [String] = []
    for folder in [folder, folder.folder(.archive)] {
      for listing in try folder.sessions(holding: first.description) {
        guard let (_, there) = try? folder.read(listing.name), there.log.position(of: first) != nil,
          !there.forgotten.isEmpty
        else { continue }
        let count = bundle.session.sources.count
        do throws(FormatProblem) {
          bundle.session = try bundle.session.withoutForgotten(by: there) {
            Remainders.remover(of: $0, in: $1, knownTo: $2)
          }
        } catch {
          throw Problem(past: error)
        }
        let gone = count - bundle.session.sources.count
        if gone > 0 {
          let verb = gone == 1 ? "was" : "were"
          told.append(
            "\(Wording.count(gone, "source")) of the bundle \(verb) forgotten in \(listing.name), and left out."
          )
        }
      }
    }
    return told
  }

  /// More names than these are counted.
  private static let mostUnread = 12

  /// Says what is in a bundle that belongs to none.
  private func unread(_ bundle: SessionBundle) -> [String] {
    guard !bundle.unread.isEmpty else { return [] }
    var names = bundle.unread.prefix(Self.mostUnread).map { "“\(SafeText.line($0))”" }
    let rest = bundle.unread.count - names.count
    if rest > 0 { names.append("\(rest) more") }
    return ["Not taken, because it belongs to no bundle: \(Wording.list(names))."]
  }

  private func make(
    _ name: String,
    _ bundle: SessionBundle,
    _ contents: String,
    copyOf copy: String?
  ) throws(Problem) -> Reply {
    let store = try SessionFile.save(
      bundle.session,
      as: name,
      in: folder,
      from: ClosedStore(name: name, because: "it is a bundle", kept: bundle.kept)
    )
    if BlindCopies.isOne(name) { try GitFolder(folder.path).keepOut("*\(BlindCopies.mark)*") }
    let notices = try store.close(bundle.session)
    var reply = answer("\(store.path): \(contents), new session", name, bundle, false)
    reply.asides = notices.map { StyledLine($0, .warning) }
    if let copy {
      let words = "\(name) is a copy of \(copy): merge brings the changes of one into the other."
      reply.asides.append(StyledLine(words))
    }
    return reply
  }

  private static func open(_ archive: [UInt8]) -> ((String) -> [UInt8]?)? {
    PackedParts(archive, name: "the bundle").map { parts in { path in parts.bytes(path) } }
  }

  /// The session of exactly that name; nil where there is none.
  private func session(_ name: String) -> Session? {
    guard let (found, session) = try? folder.read(name), found == name else { return nil }
    return session
  }

  private func answer(
    _ line: String,
    _ name: String?,
    _ bundle: SessionBundle,
    _ isTrial: Bool
  ) -> Reply {
    var builder = ObjectBuilder()
    builder.put("session", name)
    builder.put("claims", bundle.session.claims.count)
    builder.put("files", bundle.fileCount)
    builder.put("trial", isTrial)
    if !bundle.unread.isEmpty { builder.put(list: "unread", bundle.unread) }
    return Reply([StyledLine(line)], json: builder.object)
  }
}

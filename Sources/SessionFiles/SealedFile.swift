import FactModel
import OrderedJSON
import Release

/// The file beside a session with what is sealed in it, `NAME.sealed`: for the owner alone, and not for git.
enum SealedFile {
  /// What lies there.
  enum Found {
    case nothing
    case texts(SealedTexts)
    /// It is not what this program wrote.
    case damaged(FormatProblem)
    /// It belongs to another session.
    case foreign

    var texts: SealedTexts? { if case .texts(let texts) = self { texts } else { nil } }
  }

  /// Reads it.
  ///
  /// `session`: Whose it is to be.
  static func read(_ path: String, of session: EntityID) -> Found {
    do throws(SystemError) {
      let bytes = try Disk.read(path)
      do throws(FormatProblem) {
        let texts = try SealedTexts(bytes)
        return texts.session == session ? .texts(texts) : .foreign
      } catch {
        return .damaged(error)
      }
    } catch {
      return error.isMissing ? .nothing : .damaged(FormatProblem(error.sentence))
    }
  }

  /// What is sealed in a session and not here: which sources and contacts, and how many other things.
  static func lacks(
    _ session: Session
  ) -> (sources: [String], contacts: [String], others: Int)? {
    let lacking = session.entities.filter { $0.lacksWords }
    let sources = lacking.compactMap { ($0 as? Source)?.label }
    let contacts = lacking.compactMap { ($0 as? Contact)?.label }
    let others = lacking.count - sources.count - contacts.count
    return lacking.isEmpty ? nil : (sources, contacts, others)
  }
}

extension SealedSplit {
  /// What divides the text of a session's file; nil where nothing in it is sealed.
  static func needed(for session: Session, _ whole: [UInt8]) -> SealedSplit? {
    whole[...].firstOccurrence(of: word) == nil ? nil : SealedSplit(session)
  }

  /// Nearly no session has it: looked for before anything else is.
  private static let word = Array("\"sealed\"".utf8)
}

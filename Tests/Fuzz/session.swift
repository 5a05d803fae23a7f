// modules: OrderedJSON Digest FactModel
import Auditing
import FactModel
import Merging
import OrderedJSON

/// Checks that what is read as a session comes back the same from its file, and that looking for what
/// is wrong with it ends.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSession(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  check(Sample.around(bytes))
  check(SessionSeal.renewed(Sample.around(bytes)))
  return 0
}

private func check(_ bytes: [UInt8]) {
  _ = SessionDocument.newerVersion(of: bytes)
  guard let session = try? SessionDocument.read(bytes).session else { return }
  _ = SessionAudit(session).findings
  _ = try? session.log.undoTargets(1).first
  _ = try? session.log.redoTargets(1).first
  let written = SessionDocument.write(session)
  guard let again = try? SessionDocument.read(written).session else {
    preconditionFailure("what was written cannot be read")
  }
  precondition(SessionDocument.write(again) == written, "written again it differs")
}

/// A session file in which a part is free, so that the reader is passed quickly.
private enum Sample {
  static let parts: (before: [UInt8], after: [UInt8]) = {
    let signed = Signed(by: Checker(name: "A"), at: Timestamp(milliseconds: 0))
    let text = ArticleText("The sky is green.")
    let block = Block(kind: .paragraph, label: "1", range: 0..<17, sentences: [0..<17])
    let session = Session(
      id: EntityID.random(),
      created: signed,
      facts: ArticleFacts(),
      revision: ArticleRevision(origin: "-", read: signed.at, text: text, blocks: [block]),
      scale: .aap
    )
    let file = SessionDocument.write(session)
    guard let labels = file.firstRange(of: Array("\"labels\"".utf8)) else { return ([], []) }
    return (Array(file[..<labels.lowerBound]), Array(file[labels.lowerBound...]))
  }()

  /// The bytes are members of the file: `"claims": [ … ],`.
  static func around(_ bytes: [UInt8]) -> [UInt8] { parts.before + bytes + parts.after }
}

import Digest
import FactModel
import OrderedJSON
import PostgreSQLStore
import ProjectLog
import SessionFiles
import SessionLibrary

// What is to be sent.
extension SharedSession {
  /// Sends what waits, where nothing is on its way and nothing new comes first.
  func push(_ session: Session) {
    staying =
      keptBack.isEmpty
      ? []
      : session.sources.all.filter { keptBack.contains($0.id) && $0.visibility != .sealed }
        .map(\.label)
    let report = courier.report
    guard !courier.isCarrying, !report.isHeld, !report.isWhole, !news.isHeld, !news.isWhole,
      report.refusal == nil, !pause.isRefused, session.log.count > 0
    else { return }
    do throws(Problem) {
      switch report.state {
      case .absent where putsItself: try put(session)
      case .online: try send(session, report)
      default: return
      }
    } catch {
      tellRefusal(error.what, error.remedy)
    }
  }

  func view(_ session: Session, _ known: Set<EntityID>) throws(Problem) -> OpenView {
    guard seals.found(in: session.log) || !keptBack.isEmpty else {
      return OpenView(unsealed: session)
    }
    let view = try OpenView(session, known: known, keptBack: keptBack, signed: signed)
    keptBack.formUnion(view.withheld.map(\.id))
    return view
  }

  var signed: Signed { Signed(by: checker(), at: SystemClock.now()) }

  func put(_ session: Session) throws(Problem) {
    let view = try view(session, [])
    courier.put(try ProjectDocument(view, of: session, name: name))
  }

  func send(_ session: Session, _ report: CourierReport) throws(Problem) {
    guard let known = report.known else { return }
    let buried = session.forgotten.first { !report.graves.contains($0.source) } ?? left
    let isComplete = waiting.isEmpty && unsettled.keys.isEmpty && !lacks(session, report)
    guard buried != nil || !isComplete else { return }
    let view = try view(session, known)
    do throws(FormatProblem) {
      if let buried {
        guard !news.hasNews, !report.hasNews else { return }
        courier.forget(try ForgetRequest(buried, in: view, of: session, mark: courier.mark))
        return
      }
      let hasNews = news.hasNews || report.hasNews
      if !waiting.isEmpty {
        let batch = try OutgoingBatch(
          waiting,
          in: view.session,
          limit: Self.most,
          isContended: report.isContended || hasNews
        )
        if !batch.edits.isEmpty { return courier.send(batch) }
      }
      // What is kept waits for nothing: neither for others' changes nor until theirs and these are settled.
      if let there = report.kept, lacks(session, report) {
        carry(view, there)
        if courier.isCarrying { return }
      }
      if !hasNews, !unsettled.keys.isEmpty {
        settling = unsettled
        courier.settle(
          StoreText.sent(unsettled.bodies(in: view.session).compact),
          at: courier.mark.number
        )
      }
    } catch {
      throw Problem(
        .damagedSession,
        "the session's past cannot be read: \(error.place) \(error.what)"
      )
    }
  }

  /// Puts the session there for copies to begin from, where much was done since that was done last.
  func saveSnapshot(_ session: Session) {
    let (report, mark) = (courier.report, courier.mark)
    guard report.state == .online, let saved = report.snapshot, waiting.isEmpty, !news.hasNews,
      !report.hasNews, left == nil, sound == nil, (mark.number - saved) * Self.share >= mark.number,
      mark.number - saved >= Self.fewest, let known = report.known,
      let view = try? view(session, known), view.withheld.isEmpty
    else { return }
    courier.save(SessionDocument.write(session), at: mark.number)
    courier.wait(milliseconds: Self.patience * 8)
  }

  /// Entries of which a copy makes every one at its first opening: at least so many, and of all at most one in so many.
  static let fewest = 100
  static let share = 4

  // MARK: What is kept beside the session

  /// Whether something that is kept on one side is not on the other.
  func lacks(_ session: Session, _ report: CourierReport) -> Bool {
    guard let there = report.kept else { return false }
    return session.allReceived.contains { received in
      !there.contains(received.sha256) && !tried.contains(received.sha256)
        || there.contains(received.sha256) && !asked.contains(received.sha256)
          && file.kept(received) == nil
    }
  }

  /// Sends the next thing that the store does not keep, and asks for those that are not kept here.
  func carry(_ view: OpenView, _ there: Set<String>) {
    let wanted = view.session.allReceived.filter { received in
      there.contains(received.sha256) && !asked.contains(received.sha256)
        && file.kept(received) == nil
    }
    if !wanted.isEmpty {
      asked.formUnion(wanted.map(\.sha256))
      courier.want(wanted.map(\.sha256))
    }
    for received in KeptContent.sendable(in: view, kept: file.kept)
    where !there.contains(received.sha256) && !tried.contains(received.sha256) {
      tried.insert(received.sha256)
      guard let bytes = file.kept(received) else { continue }
      return courier.keep(bytes, as: received.sha256)
    }
    // What may not be sent is not looked at again.
    tried.formUnion(view.session.allReceived.map(\.sha256))
  }

  /// Keeps here what came, from the next edit on.
  func keep(_ contents: [String: [UInt8]], of session: Session) {
    for received in session.allReceived {
      if let bytes = contents[received.sha256], SHA256.hex(bytes) == received.sha256 {
        file.keep(bytes, as: received)
      }
    }
  }
}

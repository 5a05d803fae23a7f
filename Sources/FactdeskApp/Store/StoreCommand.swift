import FactModel
import OrderedJSON
import PlainText
import PostgreSQLStore
import ProjectLog
import Replies
import SessionFiles
import SessionLibrary

/// What `factdesk store …` does: lays a store out, looks at it, puts sessions there and takes them out.
struct StoreCommand {
  let sharing: StoreSharing
  let folder: SessionFolder
  let checker: Checker

  static let usage =
    "factdesk store [--store URL] init | check | status | put [NAME…] | take [NAME…] | backup FILE | "
    + "restore FILE"

  static let noStore = Problem(
    .usage,
    "no store is named",
    remedy: "--store postgresql://HOST/DATABASE names one, and so do FACTDESK_STORE and set store."
  )

  /// `text`: What was given for an address.
  static func noAddress(_ text: String) -> Problem {
    Problem(
      .usage,
      "\(Wording.excerpt(StoreAddress.masked(text), 60)) is no address of a store",
      remedy: "It looks like postgresql://HOST/DATABASE; service=NAME and the like do as well."
    )
  }

  /// `words`: What stands behind `store`.
  func run(_ words: [String]) throws(Problem) -> Reply {
    let names = Array(words.dropFirst())
    switch (words.first, names.isEmpty) {
    case ("init", true): return try layOut()
    case ("check", true): return try check()
    case (nil, _), ("status", true): return try status()
    case ("backup", false) where names.count == 1:
      return try StoreBackup(sharing: sharing).write(names[0])
    case ("restore", false) where names.count == 1:
      return try StoreBackup(sharing: sharing).restore(names[0])
    case ("put", _): return try put(names)
    case ("take", _): return try take(names)
    default: throw Problem(.usage, "that is not known here", remedy: "usage: \(Self.usage)")
    }
  }

  /// The address of the store, once it has answered.
  func reached() throws(Problem) -> String {
    _ = try connect()
    return sharing.address.shown
  }

  private func connect() throws(Problem) -> StoreConnection {
    try stored { () throws(StoreFailure) in try StoreConnection(sharing.address) }
  }

  private func stored<Result>(
    _ work: () throws(StoreFailure) -> Result
  ) throws(Problem) -> Result {
    do throws(StoreFailure) { return try work() } catch { throw error.problem }
  }

  // MARK: The store

  private func layOut() throws(Problem) -> Reply {
    let setup = StoreSetup(try connect())
    guard let notices = try stored({ () throws(StoreFailure) in try setup.layOut() }) else {
      return Reply("The store is laid out already, in version \(SchemaText.version).")
    }
    let roles = try stored { () throws(StoreFailure) in try setup.roleNames().plain }
    var reply = Reply([
      StyledLine("The store is laid out, in version \(SchemaText.version)."),
      StyledLine(
        "Roles: \(Wording.list(roles)). grant \(roles[1]) to LOGIN lets somebody work on it."
      ),
    ])
    reply.asides = notices.map { StyledLine($0, .warning) }
    return reply
  }

  private func check() throws(Problem) -> Reply {
    let connection = try connect()
    var findings = try stored { () throws(StoreFailure) in try StoreCheck(connection).findings }
    do throws(Problem) {
      findings += try FoldCheck(connection: connection).findings()
    } catch {
      findings.append(
        StoreCheck.Finding(.wrong, "the tables were not compared with the logs: \(error.what)")
      )
    }
    var reply = Reply(findings.map(Self.line))
    reply.json = .array(
      findings.map { finding in
        var builder = ObjectBuilder()
        builder.put("weight", finding.weight.rawValue)
        builder.put("what", finding.what)
        return builder.object
      }
    )
    reply.isBad = findings.contains { $0.weight == .wrong }
    return reply
  }

  private static func line(_ finding: StoreCheck.Finding) -> StyledLine {
    switch finding.weight {
    case .fine: StyledLine(finding.what)
    case .warning: StyledLine("Warning: \(finding.what)", .warning)
    case .wrong: StyledLine("Wrong: \(finding.what)", .error)
    }
  }

  private func status() throws(Problem) -> Reply {
    let connection = try sharing.connect()
    let projects = try stored { () throws(StoreFailure) in try connection.projects() }
    let copies = CopyRecords(folder: folder)
    let here = copies.projects()
    var lines = [
      StyledLine("\(sharing.address.shown): \(Wording.count(projects.count, "project"))")
    ]
    lines += projects.map { project in
      var text =
        "\(project.name): \(Wording.count(project.edits, "change")), "
        + "\(Wording.count(project.claims, "claim")), \(project.covered)/\(project.sentences) covered"
      if let copy = here[project.id] {
        text += copy == project.name ? "" : ", here as \(copy)"
      } else if copies.read(project.name) == nil {
        text += ", no copy here"
      }
      return StyledLine(text)
    }
    return Reply(lines, json: .array(projects.map(Self.json)))
  }

  private static func json(_ project: StoreConnection.Listing) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", project.name)
    builder.put("id", project.id)
    builder.put("title", project.title)
    builder.put("changes", project.edits)
    builder.put("claims", project.claims)
    builder.put("covered", project.covered)
    builder.put("sentences", project.sentences)
    builder.put("changed", Timestamp(milliseconds: project.changed))
    return builder.object
  }

  // MARK: Whole sessions

  private func put(_ names: [String]) throws(Problem) -> Reply {
    let all = names.isEmpty ? try folder.sessions().map(\.name) : names
    var lines: [StyledLine] = []
    for name in all where !BlindCopies.isOne(name) {
      let put = SessionPutting(sharing: sharing, folder: folder, checker: checker)
      lines.append(StyledLine(try put.put(try folder.find(name))))
    }
    return Reply(lines)
  }

  private func take(_ names: [String]) throws(Problem) -> Reply {
    var lines: [StyledLine] = []
    let here = try folder.sessions().map(\.name)
    let copies = CopyRecords(folder: folder).projects().values
    for name in names.isEmpty ? sharing.projectsElsewhere(besides: here).map(\.name) : names {
      guard (try? folder.find(name)) != name else {
        throw Problem(
          .isTaken,
          "a session \(name) is here already",
          remedy: "Nothing was changed. --sessions DIR takes it into another folder."
        )
      }
      guard let copy = try sharing.fetch(name) else {
        throw Problem(
          .noSuchSession,
          "the store has no project \(name)",
          remedy: "factdesk store status lists them."
        )
      }
      lines.append(
        StyledLine(
          copies.contains(copy)
            ? "\(copy) is a copy of the project \(name) already."
            : "\(copy) is here now, and a copy of the project."
        )
      )
    }
    if names.isEmpty, let failure = sharing.failure { throw failure.problem }
    return Reply(lines.isEmpty ? [StyledLine("Every project has a copy here.")] : lines)
  }
}

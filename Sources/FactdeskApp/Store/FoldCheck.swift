import FactModel
import OrderedJSON
import PostgreSQLStore
import ProjectLog

/// Compares the tables of a store with what its logs come to.
struct FoldCheck {
  let connection: StoreConnection

  /// What it finds, one finding a project where anything is otherwise, or one for all.
  ///
  /// - Throws: Why it cannot be told.
  func findings() throws(Problem) -> [StoreCheck.Finding] {
    let projects: [StoreConnection.Listing]
    do throws(StoreFailure) { projects = try connection.projects() } catch { throw error.problem }
    var findings: [StoreCheck.Finding] = []
    for project in projects {
      do throws(Problem) {
        if let finding = try finding(of: project) { findings.append(finding) }
      } catch {
        let what = "the log of \(project.name) comes to no session: \(error.what)"
        findings.append(StoreCheck.Finding(.wrong, what))
      }
    }
    guard findings.isEmpty, !projects.isEmpty else { return findings }
    return [StoreCheck.Finding(.fine, "the tables have what the logs come to")]
  }

  /// The first edit that a copy has otherwise than the log: the file from which it began was written by somebody who
  /// made it up.
  private func otherwise(
    _ session: Session,
    _ access: ProjectAccess
  ) throws(Problem) -> EntityID? {
    /// What its maker wanted: what a merge makes of it follows from all edits.
    func wanted(_ edit: Edit) -> JSONValue {
      var edit = edit
      (edit.patches, edit.wanted) = (edit.intent, nil)
      return edit.json
    }
    let entries: [LogEntry]
    do throws(StoreFailure) {
      entries = try access.tail(after: 0).entries
    } catch {
      throw error.problem
    }
    var log: [EntityID: JSONValue] = [:]
    for entry in entries {
      guard let json = try? JSONParser.parse(entry.body), let edit = try? Edit(json: json) else {
        continue
      }
      log[edit.id] = wanted(edit)
    }
    for position in stride(from: 1, through: session.log.count, by: 1) {
      guard let edit = try? session.log.edit(position) else { continue }
      if log[edit.id] != wanted(edit) { return edit.id }
    }
    return nil
  }

  private func finding(
    of project: StoreConnection.Listing
  ) throws(Problem) -> StoreCheck.Finding? {
    let access = ProjectAccess(connection, project: project.id)
    // Somebody may write meanwhile: then it is looked at once more.
    for _ in 0..<5 {
      let copy = try ProjectCopy(connection, project.id)
      let settled: (things: [ProjectAccess.Thing], number: Int)
      do throws(StoreFailure) { settled = try access.settledThings() } catch { throw error.problem }
      guard settled.number == copy.mark.number else { continue }
      if let left = copy.leftOut.first {
        return StoreCheck.Finding(
          .wrong,
          "change \(left.entry.number) of \(project.name) cannot be brought in (\(left.why)): copies leave it out; "
            + "factdesk.history says who sent it"
        )
      }
      if let id = try otherwise(copy.session, access) {
        return StoreCheck.Finding(
          .wrong,
          "the session file from which copies of \(project.name) begin has change \(id) otherwise than its log"
        )
      }
      let other = settled.things.filter { thing in
        let body = ThingKeys.body(thing.key, in: copy.session)
        return thing.body.map { $0 != body.compact } ?? (body != .null)
      }
      guard let first = other.first else { return nil }
      return StoreCheck.Finding(
        .warning,
        "the tables of \(project.name) have \(Wording.count(other.count, "thing")) otherwise than its log: "
          + "\(first.key). A change of it sets it right; copies do not need them"
      )
    }
    return StoreCheck.Finding(
      .fine,
      "\(project.name) is being worked on: its tables were not compared"
    )
  }
}

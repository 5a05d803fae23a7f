import DeskViews
package import FactModel
import LineReading
package import Replies
package import SessionLibrary

/// What can be done with whole sessions that are not open here.
package struct SessionMoves {
  /// What is done with a session.
  package enum Kind: String, Sendable, CaseIterable {
    case archive
    case unarchive
    case delete
    case undelete

    package var from: SessionPlace {
      switch self {
      case .archive, .delete: .desk
      case .unarchive: .archive
      case .undelete: .trash
      }
    }

    package var to: SessionPlace {
      switch self {
      case .archive: .archive
      case .delete: .trash
      case .unarchive, .undelete: .desk
      }
    }

    /// What became of a session, and how it is taken back.
    fileprivate func outcome(_ name: String, as newName: String) -> String {
      let renamed = newName == name ? "" : " as \(newName)"
      switch self {
      case .archive: return "Archived: \(name)\(renamed) (unarchive \(newName) brings it back)"
      case .delete: return "Deleted: \(name)\(renamed) (undelete \(newName) brings it back)"
      case .unarchive, .undelete: return "Brought back: \(newName) (open \(newName) opens it)"
      }
    }
  }

  package let shelf: any SessionShelf
  package let checker: Checker

  package init(shelf: any SessionShelf, checker: Checker) {
    self.shelf = shelf
    self.checker = checker
  }

  /// Moves a session by its name or the beginning of it.
  package func perform(_ kind: Kind, _ typed: String) throws(Problem) -> Reply {
    let (name, newName) = try move(kind, typed)
    return Self.reply(kind, name, newName)
  }

  /// What is answered where a session was moved.
  package static func reply(_ kind: Kind, _ name: String, _ newName: String) -> Reply {
    var reply = Reply(kind.outcome(name, as: newName))
    reply.json = SessionsView.json(moved: name, to: newName, kind.to)
    return reply
  }

  /// Moves a session, and returns the whole name and the one it has now.
  package func move(
    _ kind: Kind,
    _ typed: String
  ) throws(Problem) -> (name: String, newName: String) {
    let name = try shelf.find(typed, in: kind.from)
    // In the trash it may have got another name; where its own is free, it gets that back.
    let before = try shelf.sessions(in: kind.from).sessions.first { $0.name == name }?.arrival?.name
    var wanted = kind.to == .desk ? before ?? name : name
    if kind.to == .desk, shelf.names(in: .desk).contains(wanted) { wanted = name }
    let newName = try shelf.move(
      name,
      from: kind.from,
      to: kind.to,
      as: wanted,
      what: kind.rawValue,
      by: checker
    )
    return (name, newName)
  }

  /// Gives a session that is not open another name.
  package func rename(_ typed: String, to newName: String) throws(Problem) -> Reply {
    let name = try shelf.find(typed, in: .desk)
    let result = try shelf.move(
      name,
      from: .desk,
      to: .desk,
      as: newName,
      what: "rename",
      by: checker
    )
    var reply = Reply("\(name) is called \(result) now")
    reply.json = SessionsView.json(moved: name, to: result, .desk)
    return reply
  }
}

import DeskViews
package import FactModel
package import LineReading
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
  ///
  /// `chosen`: What it is called there; nil for what it was called.
  package func move(
    _ kind: Kind,
    _ typed: String,
    as chosen: String? = nil
  ) throws(Problem) -> (name: String, newName: String) {
    let name = try shelf.find(typed, in: kind.from)
    // In the trash it may have got another name; where its own is free, it gets that back.
    let before = try shelf.sessions(in: kind.from).sessions.first { $0.name == name }?.arrival?.name
    var wanted = chosen ?? (kind.to == .desk ? before ?? name : name)
    if kind.to == .desk {
      let there = shelf.names(in: .desk)
      if chosen == nil, there.contains(wanted) { wanted = name }
      guard !there.contains(wanted) else {
        throw Problem(
          .isTaken,
          "a session \(wanted) is there already",
          remedy: "Bring it back under another name: \(kind.rawValue) \(name) as NEW"
        )
      }
    }
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

extension CommandOption {
  /// What a session that is brought back is called.
  package static let asName = CommandOption("as", .keyword("NEW"), "what it is called from now on")
}

extension SessionShelf {
  /// The session on the desk that a name, or the beginning of one, names.
  ///
  /// `command`: What stands before a verb where it is typed: nothing at the prompt, `factdesk sessions ` in a shell.
  ///
  /// - Throws: There is none, or several; of one that was put away, how it is brought back.
  package func findOnDesk(_ typed: String, from command: String = "") throws(Problem) -> String {
    do throws(Problem) {
      return try find(typed, in: .desk)
    } catch {
      guard error.identifier == .noSuchSession else { throw error }
      let moves: [(SessionMoves.Kind, SessionPlace)] = [
        (.unarchive, .archive), (.undelete, .trash),
      ]
      for (kind, place) in moves {
        guard let name = try? find(typed, in: place) else { continue }
        throw Problem(
          .input,
          "the session \(name) is in the \(place.rawValue)",
          place: error.place,
          remedy: "\(command)\(kind.rawValue) \(name) brings it back."
        )
      }
      throw error
    }
  }

  /// Where sessions are that are not on the desk, for somebody who sees none: `1 is deleted: sessions deleted`.
  package var putAwayElsewhere: String? {
    let places: [(SessionPlace, String)] = [(.archive, "archived"), (.trash, "deleted")]
    let words = places.compactMap { place, state -> String? in
      let count = names(in: place).count
      guard count > 0 else { return nil }
      return "\(count) \(count == 1 ? "is" : "are") \(state): sessions \(state)"
    }
    return words.isEmpty ? nil : Wording.list(words)
  }
}

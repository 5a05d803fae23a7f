import Testing

/// The rooms of the house as Package.swift declares them.
struct RoomTable {
  struct Room: Sendable, CustomTestStringConvertible {
    var name: String
    /// Whether it may use Glibc.
    var isAdapter: Bool
    /// What it may import, in the order of the declaration.
    var imports: [String]
    /// What is in it.
    var summary: String

    var testDescription: String { name }
  }

  /// In the order of the declarations: a room imports only rooms before it.
  let rooms: [Room]

  /// Reads the declarations `room("NAME", "IMPORT", …)` and `adapter(…)`, each with a comment above.
  init(package text: String) {
    var rooms: [Room] = []
    let declarations = text.matches(
      of: #/\n *// (.+)\n +(room|adapter)\(([^()]+)\)/#
    )
    for declaration in declarations {
      let names = declaration.3.matches(of: #/"(\w+)"/#).map { String($0.1) }
      guard let name = names.first else { continue }
      rooms.append(
        Room(
          name: name,
          isAdapter: declaration.2 == "adapter",
          imports: Array(names.dropFirst()),
          summary: String(declaration.1)
        )
      )
    }
    self.rooms = rooms
  }

  /// The table in docs/architecture.md: the program first, what it stands on below it.
  var page: String {
    let rows = rooms.reversed().map { room in
      let imports = room.imports.map { "`\($0)`" }.joined(separator: ", ")
      return "| `Sources/\(room.name)` | \(room.summary) | \(imports) |"
    }
    return (["| room | what is in it | imports |", "|---|---|---|"] + rows)
      .joined(separator: "\n") + "\n"
  }
}

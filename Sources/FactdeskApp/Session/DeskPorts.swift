import Auditing
import EarlierWork
import FactModel
import Glibc
import Replies
import SessionFiles
import SessionLibrary
import Terminal
import Workbench

/// The desk's ports on the real world.
enum DeskPorts {
  /// The ports of a desk with the sessions of a folder.
  ///
  /// `loader` reads articles; `editor` gives the line editor where a person types.
  static func ports(
    shelf: FolderShelf,
    configuration: ConfigurationFile?,
    places: Places,
    loader: ArticleLoader,
    editor: @escaping () -> LineEditor?
  ) -> Ports {
    let folder = shelf.folder
    let record = PlaceRecord(file: places.lastPlaces)
    var ports = Ports(
      now: SystemClock.now,
      newID: EntityID.random,
      loadArticle: { origin throws(Problem) in
        try loader.load(HomePath.expanded(origin))
      },
      loadSource: { origin throws(Problem) in
        try loader.loadSource(HomePath.expanded(origin))
      },
      loadAnnotations: { origin throws(Problem) in
        try loader.loadAnnotations(HomePath.expanded(origin))
      },
      readFile: { path throws(Problem) in try InputFile.read(path, limit: InputFile.formLimit) },
      existingFile: { path throws(Problem) in
        try DocumentFile.existing(HomePath.expanded(path))
      },
      convert: { markdown, format throws(Problem) in
        let editor = editor()
        let interrupt = editor == nil ? PendingInterrupt() : nil
        defer { interrupt?.end() }
        return try ReportConversion().convert(markdown, to: format) {
          editor?.isInterrupted() ?? interrupt?.isThere ?? false
        }
      },
      writeFile: { path, bytes throws(Problem) in
        try DocumentFile.write(bytes, to: HomePath.expanded(path))
        ExportRecord(file: places.exports).add(path, bytes)
      },
      appendFile: { path, bytes throws(Problem) in
        try DocumentFile.append(bytes, to: HomePath.expanded(path))
        ExportRecord(file: places.exports).add(path)
      },
      openEditor: { name throws(Problem) in
        try PrivateFile(
          name,
          folder: places.forms,
          editor: EditorChoice(places.environment),
          isRepeatable: editor() != nil
        )
      },
      paths: { PathListing.paths(beginning: $0, home: HomePath.expanded) },
      ask: { question in editor().map { ask(question, $0) } },
      configuration: configuration,
      shelf: shelf,
      others: OtherSessions(
        reading: { name throws(Problem) in try shelf.read(name) },
        search: EarlierFiles.search(folder, shelf.sharing) { editor()?.isInterrupted() ?? false }
      ),
      saveAs: { session, path, store throws(Problem) in
        // A copy of a sample goes to one's own sessions, where it is found.
        let target = folder.isOfSamples ? places.ownSessions : folder
        let saved = try saveAs(session, path, target, from: store)
        // What is forgotten is looked for there, too.
        if path.contains("/") {
          let exports = ExportRecord(file: places.exports)
          let stem = saved.path.hasSuffix(".json") ? String(saved.path.dropLast(5)) : saved.path
          for ending in [".json", ".json.old", ".journal"] { exports.add(stem + ending) }
        }
        return saved
      },
      verify: { name throws(Problem) in
        try SessionVerification.verify(try folder.find(name), in: folder)
      },
      searchWords: { words in
        var search = WordSearch(words, unpack: PackedParts.files)
        search.look(in: folder.path, called: "the folder \(folder.path)")
        search.look(in: places.forms, called: "forms of editors")
        if let history = places.history {
          search.look(in: history, called: "the history of typed lines")
        }
        search.look(in: places.configuration, called: "the configuration")
        for path in ExportRecord(file: places.exports).paths { search.look(in: path) }
        return (search.places, search.findings)
      },
      forgetTyped: { texts throws(Problem) in
        // What cannot be taken out is found when it is looked for.
        try? folder.forgetMoves(naming: texts)
        if let editor = editor() { return editor.forgetLines(containing: texts) }
        guard let history = places.history else { return }
        if let trouble = LineEditor.forgetLines(containing: texts, in: history) {
          throw Problem(.storage, trouble)
        }
      },
      exchange: FilePorts.exchange(folder, exports: ExportRecord(file: places.exports)),
      isCancelled: { editor()?.isInterrupted() ?? false },
      attend: { work in
        if let editor = editor() { return AttendedWork(work).isDone(before: editor.isInterrupted) }
        work()
        return true
      }
    )
    ports.drafts = DraftFiles.ports
    let kept = KeptFiles(of: folder)
    ports.kept = { path, article in
      kept.what(HomePath.expanded(path), article: HomePath.expanded(article))
    }
    ports.importBundle = { bytes, file, isTrial throws(Problem) in
      try BundleTaking(folder: folder).take(bytes, of: file, isTrial: isTrial)
    }
    ports.citations = { items, style throws(Problem) in
      let editor = editor()
      let interrupt = editor == nil ? PendingInterrupt() : nil
      defer { interrupt?.end() }
      return try CitationStyle().document(of: items, style: style) {
        editor?.isInterrupted() ?? interrupt?.isThere ?? false
      }
    }
    ports.acceptHandEdits = { name, id, signed, command throws(Problem) in
      try SessionFile.acceptHandEdits(
        name: name,
        in: folder,
        id: id,
        signed: signed,
        command: command
      )
    }
    let git = GitFolder(folder.path)
    ports.shared.pushed = git.pushed
    ports.shared.revision = git.revision
    ports.shared.keepOut = git.keepOut
    ports.shared.has = git.has
    ports.recallPlace = record.place
    ports.rememberPlace = { record.set($1, in: $0) }
    return ports
  }

  /// `question`: Its last line is the prompt; those before it are shown above.
  private static func ask(_ question: String, _ editor: LineEditor) -> String {
    let lines = question.split(separator: "\n").map(String.init)
    let event = editor.readLine(
      prompt: [StyledSpan(lines.last ?? "", .warning)],
      below: lines.dropLast().map { StyledLine($0, .warning) },
      remembers: false
    )
    if case .line(let answer) = event { return answer }
    return ""
  }

  /// `path`: a name, or the path of a session file with or without `.json`.
  private static func saveAs(
    _ session: Session,
    _ path: String,
    _ folder: SessionFolder,
    from store: any SessionStore
  ) throws(Problem) -> any SessionStore {
    let slash = path.lastIndex(of: "/")
    var name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    if name.hasSuffix(".json") { name = String(name.dropLast(5)) }
    if let slash, slash > path.startIndex, access(String(path[..<slash]), F_OK) != 0 {
      throw Problem(
        .storage,
        "there is no folder \(path[..<slash])",
        remedy: "Nothing was changed. Make it first, or name another."
      )
    }
    let target = slash.map { SessionFolder(String(path[..<$0])) } ?? folder
    let saved = try SessionFile.save(session, as: name, in: target, from: store)
    if BlindCopies.isOne(name) { try GitFolder(target.path).keepOut("*\(BlindCopies.mark)*") }
    return saved
  }
}

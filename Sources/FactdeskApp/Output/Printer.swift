import FactModel
import Glibc
import OrderedJSON
import PlainText
import Preferences
import Replies
import Terminal
import Workbench

/// Writes replies and problems to the standard streams: results to standard output, everything else
/// to standard error (to the same terminal when somebody reads along).
final class Printer {
  private var outputStyle: ScreenStyle
  private var errorStyle: ScreenStyle
  private let environment: EnvironmentVariables
  private let json: Bool
  private let isInteractive: Bool
  private let pager: Pager
  /// How the person wants to see things now.
  var settings: Settings {
    didSet {
      guard settings.colour != oldValue.colour || settings.isPlain != oldValue.isPlain else {
        return
      }
      (outputStyle, errorStyle) = Self.styles(settings, environment)
    }
  }
  /// The line of a script that is being done: every problem that it raises has its place.
  var scriptPlace: Problem.Place?
  /// Where ^C is heard, once there is a keyboard.
  var editor: LineEditor?
  /// Whether results are kept for a file, in place of standard output.
  var collects = false
  /// The results so far.
  private(set) var collected: [UInt8] = []
  /// Whether nobody reads standard output any more.
  private(set) var isClosed = false
  /// Why standard output could not be written, other than that nobody reads it.
  private(set) var failure: Problem?

  init(
    _ options: Options,
    settings: Settings,
    environment: EnvironmentVariables,
    isInteractive: Bool
  ) {
    self.settings = settings
    self.environment = environment
    (outputStyle, errorStyle) = Self.styles(settings, environment)
    json = options.json
    pager = Pager(environment: environment)
    self.isInteractive = isInteractive
  }

  private static func styles(
    _ settings: Settings,
    _ environment: EnvironmentVariables
  ) -> (output: ScreenStyle, error: ScreenStyle) {
    let colour: ScreenStyle.ColourChoice =
      switch settings.colour {
      case .auto: .automatic
      case .always: .always
      case .never: .never
      }
    func style(_ descriptor: Int32) -> ScreenStyle {
      .detect(
        descriptor: descriptor,
        colour: colour,
        plain: settings.isPlain,
        environment: environment
      )
    }
    return (style(STDOUT_FILENO), style(STDERR_FILENO))
  }

  /// How text looks on standard output now.
  var style: ScreenStyle { now(outputStyle) }

  private func now(_ style: ScreenStyle) -> ScreenStyle {
    var style = isInteractive ? style.current() : style
    style.isPlain = settings.isPlain
    if let width = settings.width, style.width != nil { style.width = width }
    return style
  }

  /// Writes a reply to the screen.
  ///
  /// `paged`: Whether the pager may show it.
  func print(_ reply: Reply, paged: Bool = true) {
    if collects {
      collected += plainText(reply)
    } else if let bytes = text(reply, style) {
      let isDocument = reply.document != nil
      let isShown = isDocument && outputStyle.isTerminal
      show(
        isShown ? ShownDocument.bytes(of: bytes, style) : bytes,
        paged: paged,
        isWrapped: !json && (!isDocument || isShown)
      )
    }
    // That a list is empty is said by the list.
    var asides = reply.asides
    if json, reply.json == .array([]) { asides.removeAll { $0.body.contains { $0.role == .dim } } }
    if !asides.isEmpty { say(asides) }
  }

  /// The result of a reply as it goes into a file: for machines if that was asked for, else text
  /// without colour that is not wrapped; empty where there is none.
  func plainText(_ reply: Reply) -> [UInt8] {
    var style = ScreenStyle()
    style.isPlain = settings.isPlain
    return text(reply, style) ?? []
  }

  /// The result of a reply as it goes to a shell command.
  func text(_ reply: Reply, for command: String) -> [UInt8] {
    guard isInteractive, !json, let width = style.width, ShowingCommand.isOne(command) else {
      return plainText(reply)
    }
    var narrow = ScreenStyle()
    (narrow.isPlain, narrow.width) = (settings.isPlain, width)
    let bytes = text(reply, narrow) ?? []
    return reply.document == nil ? bytes : ShownDocument.bytes(of: bytes, narrow)
  }

  private func text(_ reply: Reply, _ style: ScreenStyle) -> [UInt8]? {
    if let document = reply.document { return document }
    if json { return Self.value(reply).map { $0.compact(for: .terminal) + [10] } }
    return reply.lines.isEmpty ? nil : rendered(reply.lines, style)
  }

  /// A reply for machines: its value or, where it has none, its text.
  private static func value(_ reply: Reply) -> JSONValue? {
    if let json = reply.json { return json }
    guard !reply.lines.isEmpty else { return nil }
    let text = reply.lines.map { line in
      [line.lead, line.body].map { $0.map(\.text).joined() }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }.joined(separator: "\n")
    return .object(JSONObject([JSONMember(key: "message", value: .string(text))]))
  }

  /// The text of lines, as far as it was made when ^C came.
  private func rendered(_ lines: [StyledLine], _ style: ScreenStyle) -> [UInt8] {
    let renderer = Renderer(style: style)
    var bytes: [UInt8] = []
    var start = 0
    while start < lines.count, editor?.isInterrupted() != true {
      let end = min(start + 100, lines.count)
      bytes += renderer.text(Array(lines[start..<end])).utf8
      start = end
    }
    return bytes
  }

  /// Writes a result to standard output, by way of the pager where it is longer than the window.
  private func show(_ bytes: [UInt8], paged: Bool, isWrapped: Bool) {
    guard paged, isTooLong(bytes, isWrapped: isWrapped) else {
      return write(bytes, to: STDOUT_FILENO)
    }
    do throws(Problem) {
      if let words = try pager.show(bytes) { say([words], .warning) }
    } catch {
      say(error)
      write(bytes, to: STDOUT_FILENO)
    }
  }

  /// `isWrapped`: Whether a row is a line; else the terminal breaks lines where they reach its edge.
  private func isTooLong(_ bytes: [UInt8], isWrapped: Bool) -> Bool {
    guard outputStyle.isTerminal, isatty(STDIN_FILENO) == 1, pager.isThere,
      editor?.isInterrupted() != true
    else { return false }
    switch settings.paging {
    case .always: return true
    case .off: return false
    case .auto:
      // What was asked for in a shell stays in its window, as the results of other commands do.
      guard isInteractive && !settings.isPlain || pager.isChosen else { return false }
    }
    let style = outputStyle.current()
    guard let rows = style.rows, let width = style.width else { return false }
    var count = 0
    var column = 0
    for byte in bytes where byte & 0xC0 != 0x80 {
      column += 1
      if byte == 10 || column > width && !isWrapped {
        count += 1
        column = 0
      }
      // The last row is the prompt's.
      if count >= rows { return true }
    }
    return false
  }

  /// Writes a command before its result; where results are for machines, beside them.
  func echo(_ line: String) {
    let text = Array((SafeText.visible(line) + "\n").utf8)
    if json { return write(text, to: STDERR_FILENO) }
    if collects { collected += text } else { write(text, to: STDOUT_FILENO) }
  }

  /// Writes a prompt to somebody who reads standard output, but not at a terminal.
  func prompt(_ spans: [StyledSpan]) {
    let text = spans.map { $0.text == "\n" ? $0.text : SafeText.visible($0.text) }.joined()
    write(Array(text.utf8), to: json || collects ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// Writes lines of a result.
  func print(_ lines: [StyledLine]) {
    write(rendered(lines, style), to: STDOUT_FILENO)
  }

  /// Writes lines that are no result.
  func say(_ lines: [StyledLine]) {
    if isInteractive, outputStyle.isTerminal {
      return write(Array(Renderer(style: style).text(lines).utf8), to: STDOUT_FILENO)
    }
    write(Array(Renderer(style: now(errorStyle)).text(lines).utf8), to: STDERR_FILENO)
  }

  /// Tells a problem; as one line of JSON where results are for machines.
  ///
  /// `typed`: The line just typed, where the person sees it above, and the columns of its prompt.
  func say(_ problem: Problem, typed: (line: String, promptColumns: Int)? = nil) {
    let (problem, script) = placed(problem.withoutPasswords)
    if json { return write(ProblemRecord.line(problem, of: script), to: STDERR_FILENO) }
    let text = ProblemText(style: isInteractive ? style : now(errorStyle), typed: typed)
    say(text.lines(problem, of: script))
  }

  /// A problem with the place of the script's line that raised it: as its own place, or beside that where it is
  /// in another file.
  private func placed(_ problem: Problem) -> (problem: Problem, script: Problem.Place?) {
    guard let scriptPlace else { return (problem, nil) }
    if let file = problem.place?.file, file != scriptPlace.file { return (problem, scriptPlace) }
    var problem = problem
    problem.place = problem.place ?? Problem.Place()
    problem.place?.file = scriptPlace.file
    problem.place?.line = scriptPlace.line
    return (problem, nil)
  }

  func say(_ sentences: [String], _ role: TextRole = .dim) {
    say(sentences.map { StyledLine($0, role) })
  }

  /// Ends the row on which ^C left the terminal.
  func endRow() {
    if outputStyle.isTerminal { write([10], to: STDOUT_FILENO) }
  }

  /// Sends what acts on the terminal; nothing where there is none.
  func control(_ sequence: String?) {
    guard let sequence, outputStyle.isTerminal else { return }
    write(Array(sequence.utf8), to: STDOUT_FILENO)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    // A terminal takes its time: ^C must not wait for it.
    let wait: (() -> Bool)? =
      outputStyle.isTerminal && bytes.count > StandardStream.portion
      ? editor.map { editor in { editor.waitToWrite(descriptor) } } : nil
    guard let code = StandardStream.write(bytes, to: descriptor, wait: wait) else { return }
    guard descriptor == STDOUT_FILENO else { return }
    isClosed = true
    if code != EPIPE, failure == nil {
      failure = Problem(
        .storage,
        "standard output cannot be written: \(String(cString: strerror(code)))"
      )
    }
  }
}

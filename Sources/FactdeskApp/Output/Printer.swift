import FactModel
import Glibc
import OrderedJSON
import Terminal
import Workbench

/// Writes replies and problems to the standard streams: results to standard output, everything else
/// to standard error (to the same terminal when somebody reads along).
final class Printer {
  private let output: Renderer
  private let error: Renderer
  private let outputStyle: ScreenStyle
  private let errorStyle: ScreenStyle
  private let json: Bool
  private let isInteractive: Bool
  /// Whether nobody reads standard output any more.
  private(set) var isClosed = false
  /// Why standard output could not be written, other than that nobody reads it.
  private(set) var failure: Problem?

  init(_ options: Options, environment: [String: String], isInteractive: Bool) {
    let colour: ScreenStyle.ColourChoice =
      switch options.colour {
      case .auto: .automatic
      case .always: .always
      case .never: .never
      }
    outputStyle = .detect(
      descriptor: STDOUT_FILENO,
      colour: colour,
      plain: options.isPlain,
      environment: environment
    )
    errorStyle = .detect(
      descriptor: STDERR_FILENO,
      colour: colour,
      plain: options.isPlain,
      environment: environment
    )
    output = Renderer(style: outputStyle)
    error = Renderer(style: errorStyle)
    json = options.json
    self.isInteractive = isInteractive
  }

  var style: ScreenStyle { outputStyle }

  func print(_ reply: Reply) {
    if let document = reply.document {
      write(document, to: STDOUT_FILENO)
    } else if json {
      if let value = Self.value(reply) {
        write(HarmlessJSON.escaped(value.compact) + [10], to: STDOUT_FILENO)
      }
    } else if !reply.lines.isEmpty {
      print(reply.lines)
    }
    if !reply.asides.isEmpty { say(reply.asides) }
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

  /// Writes lines of a result.
  func print(_ lines: [StyledLine]) {
    let renderer = isInteractive ? Renderer(style: outputStyle.current()) : output
    write(Array(renderer.text(lines).utf8), to: STDOUT_FILENO)
  }

  /// Writes lines that are no result.
  func say(_ lines: [StyledLine]) {
    if isInteractive, outputStyle.isTerminal { return print(lines) }
    write(Array(error.text(lines).utf8), to: STDERR_FILENO)
  }

  func say(_ problem: Problem) {
    say(ProblemText.lines(problem, showsExcerpt: !isInteractive))
  }

  func say(_ sentences: [String], _ role: TextRole = .dim) {
    say(sentences.map { StyledLine($0, role) })
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    guard let code = StandardStream.write(bytes, to: descriptor) else { return }
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

/// Writing to the standard streams.
enum StandardStream {
  /// Writes all bytes; returns the error number if that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor,
          buffer.baseAddress?.advanced(by: offset),
          buffer.count - offset
        )
        if count < 0 {
          if errno == EINTR { continue }
          guard errno == EAGAIN else { return errno }
          var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&poller, 1, -1)
          continue
        }
        offset += count
      }
      return nil
    }
  }
}

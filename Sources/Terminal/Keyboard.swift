import Glibc

/// The bytes of the keyboard, in the order in which they were typed.
///
/// Normally one is read at a time, so that what is typed ahead stays for a program in the foreground;
/// a paste is read in large pieces.
final class Keyboard {
  enum Filling {
    case filled
    case nothing
    /// The terminal was closed, or the pipe has ended.
    case ended
  }

  private var bytes: ArraySlice<UInt8> = []
  /// What is read from: the terminal, opened once more so that reading never waits.
  ///
  /// ^C discards what was typed, also between a look at what is there and the reading of it, which
  /// would then wait for a key while the signal waits for it. Standard input itself is shared with
  /// other programs, which do wait.
  private lazy var descriptor: Int32 = {
    guard isatty(STDIN_FILENO) == 1 else { return STDIN_FILENO }
    let own = open("/proc/self/fd/0", O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return own >= 0 ? own : STDIN_FILENO
  }()

  /// Whether bytes were read that nobody has taken.
  var hasBytes: Bool { !bytes.isEmpty }

  func take() -> UInt8? { bytes.popFirst() }

  func forget() { bytes = [] }

  /// Reads what is there, up to so many bytes.
  func fill(_ limit: Int) -> Filling {
    var chunk = [UInt8](repeating: 0, count: limit)
    let count = read(descriptor, &chunk, limit)
    if count > 0 {
      bytes = bytes.isEmpty ? chunk[..<count] : bytes + chunk[..<count]
      return .filled
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .ended
  }

  /// Takes a byte, waiting a while for it; nil where none comes.
  func take(within milliseconds: Int32) -> UInt8? {
    if let byte = take() { return byte }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0, case .filled = fill(1) else { return nil }
    return take()
  }
}

extension Keyboard {
  /// How long the parts of one key lie apart at most, in milliseconds.
  private static let patience: Int32 = 40

  static let pasteBegin = "\u{1B}[200~"
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Takes a whole key: a character, or the sequence of a function key; nil when the keyboard is gone.
  ///
  /// A paste is no key: it is taken off, and empty.
  func takeKey() -> String? {
    if !hasBytes, case .ended = fill(1) { return nil }
    guard let first = take() else { return "" }
    if first == 0x1B { return escape() }
    var key = [first]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while key.count < length, let next = take(within: Self.patience) { key.append(next) }
    return String(decoding: key, as: UTF8.self)
  }

  private func escape() -> String {
    var key: [UInt8] = [0x1B]
    guard let second = take(within: Self.patience) else { return "\u{1B}" }
    key.append(second)
    if second == UInt8(ascii: "O"), let third = take(within: Self.patience) {
      key.append(third)
    } else if second == UInt8(ascii: "[") {
      while let next = take(within: Self.patience) {
        key.append(next)
        if (0x40...0x7E).contains(next) || key.count > 32 { break }
      }
    }
    let text = String(decoding: key, as: UTF8.self)
    guard text == Self.pasteBegin else { return text }
    dropPaste()
    return ""
  }

  /// Takes off what is left of a paste: to its end, or until nothing more comes.
  func dropPaste() {
    var last: [UInt8] = []
    while true {
      if !hasBytes {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, Self.patience) > 0, case .filled = fill(65_536) else { return }
      }
      while let byte = take() {
        last.append(byte)
        if last.count > Self.pasteEnd.count { last.removeFirst() }
        if last == Self.pasteEnd { return }
      }
    }
  }
}

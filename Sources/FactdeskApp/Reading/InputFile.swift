package import FactModel
import Glibc
import OrderedJSON

/// Reads a whole file, or standard input, within a limit, and says clearly why it cannot.
package enum InputFile {
  /// The largest article, in bytes.
  package static let articleLimit = 100_000_000

  /// The largest form or scale, in bytes.
  package static let formLimit = 64_000_000

  /// Reads all of a file.
  ///
  /// - Parameters:
  ///   - path: The file's path; `-` is standard input.
  ///   - limit: The most bytes to read.
  ///   - takesPipes: Whether what another program writes is read, too: `<(…)`, `/dev/stdin`.
  /// - Returns: The bytes.
  /// - Throws: A problem for what is missing, closed to us, no file, or too large.
  package static func read(
    _ path: String,
    limit: Int = articleLimit,
    takesPipes: Bool = false
  ) throws(Problem) -> [UInt8] {
    if path == "-" {
      return try readAll(STDIN_FILENO, name: "standard input", sizeHint: 0, limit: limit)
    }
    if path.utf8.contains(0) { throw failure(path, "has a NUL in its name", "Check the name.") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw cannotOpen(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw cannotRead(path, errno) }
    let isPipe = [S_IFIFO, S_IFCHR].contains(status.st_mode & S_IFMT)
    if takesPipes, isPipe {
      // Until somebody writes, a pipe that was not opened by a writer seems to be at its end.
      waitForInput(descriptor)
      return try readAll(descriptor, name: path, sizeHint: 0, limit: limit)
    }
    if let kind = kindThatIsNoFile(status.st_mode) {
      throw failure(path, "is \(kind), not a file", "Give the name of a text file.")
    }
    let size = Int(status.st_size)
    if size > limit { throw tooLarge(path, size: size, limit: limit) }
    return try readAll(descriptor, name: path, sizeHint: size, limit: limit)
  }

  /// A path, and the part of a container that is named behind `#`, where no file has that name.
  package static func pathAndPart(_ origin: String) -> (path: String, part: String?) {
    guard let mark = origin.firstIndex(of: "#"), mark > origin.startIndex,
      access(origin, F_OK) != 0
    else { return (origin, nil) }
    let path = String(origin[..<mark])
    guard access(path, F_OK) == 0 else { return (origin, nil) }
    return (path, String(origin[origin.index(after: mark)...]))
  }

  private static func readAll(
    _ descriptor: Int32,
    name: String,
    sizeHint: Int,
    limit: Int
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen without growing.
    var capacity = max(sizeHint + 1, 64 * 1024)
    while true {
      let (more, error) = readChunk(descriptor, into: &bytes, upTo: capacity)
      if error == EAGAIN {
        waitForInput(descriptor)
        continue
      }
      if error == EISDIR { throw failure(name, "is a folder, not a file", "Give a text file.") }
      if error != 0 { throw cannotRead(name, error) }
      if more == 0 { return bytes }
      if bytes.count > limit { throw tooLarge(name, size: nil, limit: limit) }
      if bytes.count == capacity { capacity *= 2 }
    }
  }

  /// Reads once into the free room; returns the bytes read and the error number.
  private static func readChunk(
    _ descriptor: Int32,
    into bytes: inout [UInt8],
    upTo capacity: Int
  ) -> (count: Int, error: Int32) {
    let room = capacity - bytes.count
    var count = 0
    var error: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
      repeat {
        count = Glibc.read(descriptor, buffer.baseAddress, room)
        error = count < 0 ? errno : 0
      } while error == EINTR
      used = max(count, 0)
    }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return (max(count, 0), error)
  }

  private static func waitForInput(_ descriptor: Int32) {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&poller, 1, -1)
  }

  // MARK: - Problems

  private static func kindThatIsNoFile(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "something else"
    }
  }

  private static func cannotOpen(_ path: String, _ error: Int32) -> Problem {
    switch error {
    case ENOENT where path.hasPrefix("https://") || path.hasPrefix("http://"):
      failure(
        path,
        "is an address on the web, and a file is wanted here",
        "Save what is there with a browser, and name the file."
      )
    case ENOENT where path.includes("://"):
      failure(
        path,
        "only http and https are fetched",
        "Save the page with a browser, and open the file."
      )
    case ENOENT, ENOTDIR: failure(path, "there is no such file", "Check the name.", .noSuchFile)
    case EACCES, EPERM:
      failure(path, "may not be read by you", "Change its permissions, or copy it.")
    case ELOOP: failure(path, "is a link that leads to itself", "Repair the link.")
    case ENAMETOOLONG: failure(path, "the name is too long", "Check the name.")
    case ENXIO: failure(path, "is a socket, not a file", "Give the name of a text file.")
    default: cannotRead(path, error)
    }
  }

  private static func cannotRead(_ path: String, _ error: Int32) -> Problem {
    let reason = strerror(error).map { String(cString: $0) } ?? "error \(error)"
    return failure(path, "cannot be read (\(reason))", "Check the disk, or copy the file.")
  }

  private static func tooLarge(_ path: String, size: Int?, limit: Int) -> Problem {
    let limitText = megabytes(limit)
    let what =
      size.map { "is \(megabytes($0)); the limit is \(limitText)" }
      ?? "is larger than the limit of \(limitText)"
    return failure(path, what, "Split it, or keep the part that is the article.")
  }

  /// Bytes as megabytes of a million, rounded up from one megabyte on.
  private static func megabytes(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes) bytes" : "\((bytes + 999_999) / 1_000_000) MB"
  }

  private static func failure(
    _ path: String,
    _ what: String,
    _ remedy: String,
    _ identifier: Problem.Identifier = .storage
  ) -> Problem {
    Problem(identifier, what, place: Problem.Place(file: path), remedy: remedy)
  }
}

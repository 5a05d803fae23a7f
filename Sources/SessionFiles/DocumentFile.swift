package import FactModel
import Glibc

/// Files that a person names: reports, the configuration.
///
/// Written whole or not at all.
package enum DocumentFile {
  /// Returns what is in a file; nil where there is none.
  ///
  /// - Throws: A problem for what is no file, such as a folder or a device.
  package static func existing(_ path: String) throws(Problem) -> [UInt8]? {
    var status = stat()
    if stat(path, &status) != 0 {
      guard errno == ENOENT else { throw SystemError.now("read", path).problem }
      return nil
    }
    do throws(SystemError) {
      return try Disk.read(try resolved(path))
    } catch {
      throw error.problem
    }
  }

  /// Writes a file in place of what was there; a symbolic link stays one.
  ///
  /// `isPrivate`: Whether only the owner may read it, and missing folders are made.
  package static func write(
    _ bytes: [UInt8],
    to path: String,
    isPrivate: Bool = false
  ) throws(Problem) {
    do throws(SystemError) {
      var status = stat()
      let isThere = stat(path, &status) == 0
      if isThere, status.st_mode & S_IFMT != S_IFREG {
        throw SystemError("write", path, .notRegular("a folder or a device"))
      }
      if isPrivate { try Disk.makeFolder(Disk.folder(of: path)) }
      let target = isThere ? try resolved(path) : path
      let mode: mode_t? = isThere ? status.st_mode & 0o777 : isPrivate ? 0o600 : nil
      try replace(target, with: bytes, mode: mode)
    } catch {
      throw error.documentProblem
    }
  }

  /// Makes a folder that only the owner may read, and what is missing above it.
  package static func makePrivateFolder(_ path: String) throws(Problem) {
    do throws(SystemError) {
      try Disk.makeFolder(path)
    } catch {
      throw error.documentProblem
    }
  }

  /// Adds to the end of a file, which is made where there is none.
  package static func append(_ bytes: [UInt8], to path: String) throws(Problem) {
    do throws(SystemError) {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw SystemError("write", path, .notRegular("a folder or a device"))
      }
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw SystemError.now("write", path) }
      defer { close(descriptor) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw SystemError.now("write", path) }
        rest = rest.dropFirst(count)
      }
      if fsync(descriptor) != 0 { throw SystemError.now("write", path) }
    } catch {
      throw error.documentProblem
    }
  }

  /// Says the file's own name where the one it is written under first is in the way.
  private static func replace(
    _ path: String,
    with bytes: [UInt8],
    mode: mode_t?
  ) throws(SystemError) {
    let temporary = "\(path).factdesk-\(getpid())"
    do throws(SystemError) {
      _ = try Disk.replace(path, with: bytes, temporary: temporary, mode: mode)
    } catch {
      var error = error
      if error.path == temporary { (error.path, error.operation) = (path, "write") }
      throw error
    }
  }

  private static func resolved(_ path: String) throws(SystemError) -> String {
    guard let real = realpath(path, nil) else { throw SystemError.now("open", path) }
    defer { free(real) }
    return String(cString: real)
  }
}

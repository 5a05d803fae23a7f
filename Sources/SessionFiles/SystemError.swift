import FactModel
import Glibc

/// A system call that failed: what was tried, on which file, and why it could not be.
struct SystemError: Error {
  enum Cause: Equatable {
    /// The value of `errno`.
    case code(Int32)
    /// The file is there, but is a folder, a FIFO, a device …
    case notRegular(String)
    /// The file has more bytes than are read.
    case tooLong(limit: Int)
    /// Something else wrote the file meanwhile.
    case changedElsewhere
  }

  /// What was tried, as a verb: `read`, `write`.
  var operation: String
  var path: String
  var cause: Cause

  init(_ operation: String, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// The failure that `errno` tells of now.
  static func now(_ operation: String, _ path: String) -> SystemError {
    SystemError(operation, path, .code(errno))
  }

  var code: Int32? {
    if case .code(let code) = cause { code } else { nil }
  }

  var isMissing: Bool { code == ENOENT }

  /// Whether there would be more bytes than are read.
  var isTooLong: Bool {
    if case .tooLong = cause { true } else { false }
  }

  /// Whether nothing at all can be written there, as opposed to a write that failed.
  var isReadOnly: Bool {
    switch code {
    case EROFS, EACCES, EPERM: true
    default: false
    }
  }

  /// The failure as a sentence without a full stop.
  var sentence: String { "cannot \(operation) \(path): \(reason)" }

  var problem: Problem {
    Problem(
      .storage,
      "cannot \(operation): \(reason)",
      place: Problem.Place(file: path),
      remedy: remedy
    )
  }

  /// The failure to write what a person wanted to have somewhere, such as a report.
  var documentProblem: Problem {
    var problem = problem
    switch cause {
    case .code(ENOSPC), .code(EDQUOT), .code(EFBIG):
      problem.remedy = "What was there is as it was. Free some space, or name another place."
    case .code(EIO): problem.remedy = "Name a place on another disk, and have this one checked."
    case .code(EROFS), .code(EACCES), .code(EPERM):
      problem.remedy = "Name a place that you may write to."
    case .code(ENOENT), .code(ENOTDIR): problem.remedy = "Make the folder, or name another place."
    default: break
    }
    return problem
  }

  private var reason: String {
    switch cause {
    case .notRegular(let kind): "it is \(kind), not a regular file"
    case .tooLong(let limit): "it is longer than \(limit / 1_048_576) MiB"
    case .changedElsewhere: "it was changed by something else while it was open"
    case .code(ENOSPC): "the disk is full"
    case .code(EDQUOT): "your share of the disk is used up"
    case .code(EFBIG): "the file would be larger than is allowed"
    case .code(EIO): "the disk reports an input/output error"
    case .code(EROFS): "the file system is read-only"
    case .code(EACCES), .code(EPERM): "permission denied"
    case .code(ENOENT): "there is no such file or folder"
    case .code(ENOTDIR): "a part of the path is not a folder"
    case .code(ELOOP): "it is a symbolic link"
    case .code(EISDIR): "it is a folder"
    case .code(EEXIST): "it is there already"
    case .code(ENAMETOOLONG): "the name is too long"
    case .code(EMFILE), .code(ENFILE): "too many files are open"
    case .code(let code): String(cString: strerror(code))
    }
  }

  private var remedy: String? {
    switch cause {
    case .notRegular, .code(ELOOP): "Put the file itself in its place."
    case .tooLong: "What is typed from here on is not kept: go on in another session."
    case .changedElsewhere: "Nothing was removed. Leave, and open the session again."
    case .code(ENOSPC), .code(EDQUOT), .code(EFBIG):
      "Free some space, or save the session to another disk."
    case .code(EIO): "Save the session to another disk, and have this one checked."
    case .code(EROFS), .code(EACCES), .code(EPERM):
      "Save the session to a folder that you may write to."
    default: nil
    }
  }
}

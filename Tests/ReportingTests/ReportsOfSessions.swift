import FactModel
import Release

@testable import Reporting

extension ReportOptions {
  /// What of a session leaves in a report with these options: the state as it stands.
  func release(of session: Session) -> Release {
    do throws(Problem) {
      return try Release(
        session,
        for: shape == .public ? .public : .editor,
        includesNotes: includeNotes,
        includesDesk: includeDesk
      )
    } catch {
      preconditionFailure(error.what)
    }
  }
}

extension ReportMaterial {
  init(_ session: Session, _ options: ReportOptions) {
    self.init(options.release(of: session), options)
  }
}

extension MarkdownReport {
  static func text(of session: Session, options: ReportOptions = ReportOptions()) -> String {
    text(of: options.release(of: session), options: options)
  }

  static func bytes(of session: Session, options: ReportOptions = ReportOptions()) -> [UInt8] {
    bytes(of: options.release(of: session), options: options)
  }
}

extension HTMLReport {
  static func bytes(
    of session: Session,
    options: ReportOptions,
    claimReview: [UInt8]? = nil
  ) -> [UInt8] {
    bytes(of: options.release(of: session), options: options, claimReview: claimReview)
  }
}

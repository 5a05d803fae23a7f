import FactModel
import Release

@testable import Reporting

extension ReportOptions {
  /// What of a session leaves in a report with these options: the state as it stands.
  func release(of session: Session, with extras: Extras = []) -> Release {
    do throws(Problem) {
      return try Release(
        session,
        for: shape == .public ? .public : .editor,
        with: extras.union(.work)
      )
    } catch {
      preconditionFailure(error.what)
    }
  }
}

extension ReportMaterial {
  convenience init(_ session: Session, _ options: ReportOptions) {
    self.init(options.release(of: session), options)
  }
}

extension MarkdownReport {
  static func text(
    of session: Session,
    options: ReportOptions = ReportOptions(),
    with extras: Extras = []
  ) -> String {
    text(of: options.release(of: session, with: extras), options: options)
  }

  static func bytes(
    of session: Session,
    options: ReportOptions = ReportOptions(),
    with extras: Extras = []
  ) -> [UInt8] {
    bytes(of: options.release(of: session, with: extras), options: options)
  }
}

extension HTMLReport {
  static func bytes(
    of session: Session,
    options: ReportOptions,
    with extras: Extras = [],
    claimReview: [UInt8]? = nil
  ) -> [UInt8] {
    bytes(
      of: options.release(of: session, with: extras),
      options: options,
      claimReview: claimReview
    )
  }
}

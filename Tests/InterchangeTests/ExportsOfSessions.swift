import FactModel
import Interchange
import Release

extension ExportMaterial {
  /// The state of a session as it stands, as colleagues get it.
  init(
    _ session: Session,
    name: String,
    options: ExportOptions = ExportOptions(),
    with extras: Extras = []
  ) {
    do throws(Problem) {
      let release = try Release(session, for: .editor, with: extras)
      self.init(release, name: name, options: options)
    } catch {
      preconditionFailure(error.what)
    }
  }
}

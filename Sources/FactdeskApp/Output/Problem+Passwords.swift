import FactModel
import PlainText

extension Problem {
  /// The problem with no password of a store's address in it, whatever line it quotes.
  var withoutPasswords: Problem {
    var problem = self
    problem.what = StoreAddress.masked(what)
    problem.remedy = remedy.map(StoreAddress.masked)
    problem.candidates = candidates.map(StoreAddress.masked)
    if let excerpt = place?.excerpt, StoreAddress.hasPassword(in: excerpt) {
      // The column would be another place in what is left.
      problem.place?.excerpt = nil
      problem.place?.column = nil
    }
    return problem
  }
}

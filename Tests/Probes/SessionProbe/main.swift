// Works on a session and says what is durable, for scripts/crash-sweep.
//
//   SessionProbe work FOLDER          40 edits and undos, closed and opened again in the middle
//   SessionProbe replace FOLDER       a few edits, then everything kept is replaced, and edits again
//   SessionProbe check FOLDER ACKED   opens what is left: are the first ACKED edits there?
//   SessionProbe move FOLDER          5 edits, then the session is renamed, put away and brought back
//   SessionProbe moved FOLDER ACKED   looks for it where the last acknowledged move put it
//   SessionProbe race FOLDER TIMES    opens, edits and closes a session that others have as well
//   SessionProbe bench FOLDER CLAIMS EDITS JOURNAL   measures; leaves the journal
//   SessionProbe open FOLDER TIMES    measures opening what bench left, then folds it
import FactModel
import Glibc
import SessionFiles
import TestSupport

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  say("usage: SessionProbe work|check|race|bench FOLDER …", on: 2)
  exit(64)
}
let folder = SessionFolder(arguments[2])
let numbers = arguments.dropFirst(3).compactMap { Int($0) }
do {
  switch (arguments[1], numbers.count) {
  case ("work", 0): try Probe(folder).work()
  case ("replace", 0): try Probe(folder).replace()
  case ("check", 1): try Probe(folder).check(acknowledged: numbers[0])
  case ("move", 0): try MovingProbe(folder).work()
  case ("moved", 1): try MovingProbe(folder).check(acknowledged: numbers[0])
  case ("race", 1): try Race(folder).run(times: numbers[0])
  case ("bench", 3):
    try Bench(folder, claims: numbers[0], edits: numbers[1], journal: numbers[2]).run()
  case ("open", 1): try Bench.openLeft(folder, times: numbers[0])
  default: exit(64)
  }
} catch let problem as Problem {
  say("\(problem.what). \(problem.remedy ?? "")", on: 2)
  exit(1)
}

/// Writes a line at once.
func say(_ line: String, on descriptor: Int32 = 1) {
  let bytes = Array((line + "\n").utf8)
  write(descriptor, bytes, bytes.count)
}

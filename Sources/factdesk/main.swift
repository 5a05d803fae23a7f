import FactdeskApp
import Glibc

var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "read" {
  arguments.removeFirst()
  exit(ReadCommand.run(arguments))
}
exit(2)

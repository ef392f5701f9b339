import StatesJSON
import StatesLanguage
import StatesRunner

/// The machine that `--machine` names, around which random worlds are drawn.
enum OwnMachine {
  /// What draws worlds around the definition in a file, which has to be valid.
  static func source(
    _ path: String, as type: MachineType, console: Console
  ) throws(CommandError) -> Campaign.Source {
    let bytes = try InputFile.read(path, console: console)
    let arena = Arena()
    do {
      let definition = try arena.parse(bytes)
      _ = try Machine(decoding: definition, in: arena, as: type)
      return Campaign.worlds(around: arena.json(definition), as: type)
    } catch let error as DefinitionError {
      let first = error.diagnostics.first.map { ": \($0)" } ?? ""
      throw .unreadable(path, "it is no valid definition\(first)")
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }
}

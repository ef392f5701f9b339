import Glibc
import Testing

@testable import StatesCommands

@Suite(.serialized) struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalOnlyAsks(number: Int32) {
    Interruption.watch()
    #expect(!Interruption.isRequested)
    raise(number)
    #expect(Interruption.isRequested)
    Interruption.stopWatching()
    #expect(!Interruption.isRequested)
  }
}

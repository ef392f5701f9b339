import StatesPath
import Testing

struct HashAlgorithmTests {
  /// Vectors of RFC 1321, and of the examples that NIST publishes for FIPS 180-4.
  @Test(arguments: [
    Vector(.md5, "", "d41d8cd98f00b204e9800998ecf8427e"),
    Vector(.md5, "a", "0cc175b9c0f1b6a831c399e269772661"),
    Vector(.md5, "abc", "900150983cd24fb0d6963f7d28e17f72"),
    Vector(.md5, "message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    Vector(.md5, "abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"),
    Vector(.md5, Vector.alphanumeric, "d174ab98d277d9f5a5611c2c9f419d9f"),
    Vector(.md5, Vector.digits, "57edf4a22be3c955ac49da2e2107b67a"),
    Vector(.sha1, "", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    Vector(.sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    Vector(.sha1, Vector.twoBlocks, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    Vector(.sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector(.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector(
      .sha256, Vector.twoBlocks, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
      .sha384, "",
      """
      38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da\
      274edebfe76f65fbd51ad2f14898b95b
      """),
    Vector(
      .sha384, "abc",
      """
      cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed\
      8086072ba1e7cc2358baeca134c825a7
      """),
    Vector(
      .sha384, Vector.twoLongBlocks,
      """
      09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712\
      fcc7c71a557e2db966c3e9fa91746039
      """),
    Vector(
      .sha512, "",
      """
      cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce\
      47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
      """),
    Vector(
      .sha512, "abc",
      """
      ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
      2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
      """),
    Vector(
      .sha512, Vector.twoLongBlocks,
      """
      8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018\
      501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909
      """),
  ])
  func publishedVector(_ vector: Vector) {
    #expect(vector.algorithm.hexDigest(of: vector.message) == vector.digest)
  }

  /// Each length around the end of a block is padded in its own way.
  @Test(arguments: [
    (HashAlgorithm.md5, 55, "ef1772b6dff9a122358552954ad0df65"),
    (.md5, 56, "3b0c8ac703f828b04c6c197006d17218"),
    (.md5, 64, "014842d480b571495a4a0363793f7367"),
    (.sha1, 55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
    (.sha1, 56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
    (.sha256, 119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    (.sha256, 120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
  ])
  func padding(_ algorithm: HashAlgorithm, length: Int, digest: String) {
    #expect(algorithm.hexDigest(of: String(repeating: "a", count: length)) == digest)
  }

  @Test func manyBlocks() {
    let message = String(repeating: "a", count: 20_000)
    #expect(
      HashAlgorithm.sha256.hexDigest(of: message)
        == "cc17faaad36649c4603dda4d8ff97cb149722af0bcac0746305a2134ad2d0b97")
  }
}

struct Vector: Sendable, CustomTestStringConvertible {
  static let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  static let digits = String(repeating: "1234567890", count: 8)
  static let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
  static let twoLongBlocks =
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
    + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"

  let algorithm: HashAlgorithm
  let message: String
  let digest: String

  init(_ algorithm: HashAlgorithm, _ message: String, _ digest: String) {
    self.algorithm = algorithm
    self.message = message
    self.digest = digest
  }

  var testDescription: String { "\(algorithm.rawValue) of '\(message)'" }
}

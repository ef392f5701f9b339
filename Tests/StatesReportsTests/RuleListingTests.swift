import StatesJSON
import Testing

@testable import StatesReports

@Suite struct RuleListingTests {
  private let rows = [
    RuleRow(
      id: "A-1", area: "a", statement: "One | two.", basis: "documented", keepers: ["someone"],
      saboteurs: ["odd-one"], cases: ["x/y"]),
    RuleRow(id: "B-22", area: "b", statement: "Three.", basis: "observed", cases: []),
    RuleRow(
      id: "C-3", area: "b", statement: "Four.", basis: "decided", cases: [], unshown: "too big"),
    RuleRow(id: "D-4", area: "b", statement: "Five.", basis: "decided"),
  ]

  @Test func rulesAreListedForPeople() {
    #expect(
      RuleListing(rows).text == """
        A-1   One | two.
              [someone]
              [documented; 1 case; 1 saboteur]
        B-22  Three.
              [observed; no case]
        C-3   Four.
              [decided; no case: too big]
        D-4   Five.
              [decided]

        """)
  }

  @Test func rulesAreListedForProgramsAndDocuments() {
    let listing = RuleListing(rows)
    #expect(
      listing.markdown.hasSuffix(
        """
        | A-1 | One \\| two. | documented | someone | 1 case | odd-one |
        | B-22 | Three. | observed |  | no case |  |
        | C-3 | Four. | decided |  | no case: too big |  |
        | D-4 | Five. | decided |  |  |  |

        """))
    let rules = listing.json["rules"]
    #expect(rules?[0]?["cases"] == ["x/y"])
    #expect(rules?[0]?["saboteurs"] == ["odd-one"])
    #expect(rules?[2]?["unshown"] == "too big")
    #expect(rules?[3]?["cases"] == nil)
  }

  @Test func anExampleIsLaidOutWithinThePage() {
    let body: JSON = [
      "machine": [
        "StartAt": "A", "States": ["A": ["Type": "Pass", "Comment": "so long a comment"]],
      ],
      "input": [], "expect": [:],
    ]
    #expect(
      FittedJSON(width: 40).lines(of: body, indent: 0) == [
        "{", "  \"machine\": {", "    \"StartAt\": \"A\",", "    \"States\": {", "      \"A\": {",
        "        \"Type\": \"Pass\",", "        \"Comment\": \"so long a comment\"", "      }",
        "    }", "  },", "  \"input\": [],", "  \"expect\": {}", "}",
      ])
    #expect(FittedJSON(width: 20).lines(of: ["a": [1, 2]], indent: 0) == ["{ \"a\": [1, 2] }"])
  }
}

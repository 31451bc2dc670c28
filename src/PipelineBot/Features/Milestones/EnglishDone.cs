namespace PipelineBot.Features.Milestones;

/// <summary>How a milestone is said to be done in English.</summary>
internal static class EnglishDone
{
    private const string Done = "(done|complete|completed|finished|closed|over|passed|signed off|ticked off|green)";

    public static IReadOnlyList<string> Cues { get; } =
    [
        .. from was in (string[])["", "was ", "is ", "has been ", "have been ", "got ", "been "] from done in (string[])["granted", "given", "obtained", "secured", "passed", "ratified", "rubber stamped", "waved through", "nodded through", "signed off by", "wrapped up nicely", "ticked off", "put to rest", "put away", "concluded", "finalized", "closed out", "executed", "rolled out", "met", "performed", "held today", "held yesterday", "successful", "a success", "positive"] where was.Length > 0 || done is "granted" or "obtained" or "ratified" or "successful" select was + done,
        "a done deal", "is a done deal", "in the bag", "is in the bag", "nailed", "sealed", "secured", "landed", "settled and done",
        "ended", "has ended", "ended well", "ended successfully", "came to an end", "came off", "came off well", "came to a close", "is history", "is past", "is passed", "is behind us now", "is out of the way", "is off the table now", "over with", "over and out", "is over now", "is all over", "all wrapped up", "all wrapped", "all finished", "all complete", "all completed", "all clear", "all green", "all signed", "all through",
        "went off", "went off well", "went off without a hitch", "went by well", "went swimmingly", "went splendidly", "went brilliantly", "went fantastic", "went fantastically", "went super", "went superbly", "went nicely", "went according to plan", "went to plan", "went as planned", "went down great", "went down a storm", "went down a treat", "was a hit", "was a big hit", "was great", "was good", "was excellent", "was perfect", "was a success", "was successful", "was positive", "nailed the", "aced the", "smashed the", "crushed the", "finished the", "completed the", "wrapped the", "wrapped up the", "closed the", "got through the", "passed the", "cleared the", "delivered the", "submitted the", "handed in the", "sent the", "sent them the", "sent over the", "sent off the", "held the", "hosted the", "attended the", "ran the", "did the", "had the", "presented the", "conducted the", "performed the", "just finished", "just completed", "just did", "just had", "just held", "just wrapped", "just wrapped up", "just came out of", "came out of", "just got out of", "got out of", "walked out of", "consider", "can be considered done", "considered done", "consider done", "deem done", "deem it done", "count as done", "counts as done", "counted as done",
        "tick", "tick the", "ticked the", "tick box", "box ticked", "check mark", "checkmark", "strike through", "struck through", "crossed out as done", "cross it off the list", "off the to-do list", "close out", "close out the", "log as done", "log it as done", "record as done", "record as complete", "register as done", "report as done", "reported done", "flag as done", "flagged done", "flag done", "set complete", "set to complete", "set to completed", "set as complete", "put to done", "move to done", "moved to done", "goes to done", "status : done", "status: complete", "has landed", "has arrived", "arrived today", "came in today", "came in", "came back", "came back signed", "came back fine", "came back good", "came back green", "is back", "are back", "returned", "was returned", "got the thumbs-up", "thumbs up", "thumbs-up", "got a thumbs up", "got the stamp", "stamped", "has been stamped", "rubber-stamped", "blessed", "sanctioned", "endorsed", "was endorsed", "authorised", "authorized", "was authorised", "was authorized", "has been authorised", "has been authorized", "greenlighted", "got greenlit", "got green light", "got the green light for", "has the green light", "signed-off", "is signed-off", "got signed-off", "has been accepted", "was accepted", "is accepted", "got accepted", "has been passed", "was passed", "has passed", "passed with flying colours", "passed with flying colors", "without issues", "without a hitch", "no issues", "no findings",
    ];

    public static IReadOnlyList<string> Phrases { get; } =
    [
        "(milestone|ms) (:)? {milestone:milestone} (for|on|of|at)? (=|:|->|is|was|to)? " + Done,
        "(set|mark|flag|put) (the)? (milestone|ms)? {milestone:milestone} (=|:|->|to|as) " + Done,
        "(the)? {milestone:milestone} (is|was)? over ((,) {evidence})?",
        "{deal:deal} (:|'s)? {milestone:milestone} (is|was)? over ((,) {evidence})?",
        "(the)? {milestone:milestone} (with|for|on|at|of|from) {deal:deal} (is|was)? (over|in|through|out) ((,) {evidence})?",
        "(the)? {milestone:milestone} (is in|is through|are in|came in) ((,) {evidence})?",
    ];
}

namespace PipelineBot.Features.Handovers;

/// <summary>How a deal goes to somebody else in English, whoever is named first.</summary>
internal static class EnglishWords
{
    public static IReadOnlyList<string> Cues { get; } =
    [
        .. from may in (string[])["may", "can", "should", "shall", "will", "is to", "to", "gets to", "is gonna", "gonna", "could", "please", "is going to", "are going to", "will now", "will be the one to"]
           from have in (string[])["have", "get", "take", "take over", "take on", "take up", "own", "run", "handle", "manage", "lead", "drive", "cover", "look after", "attend", "attend to", "see to", "inherit", "be responsible for", "be in charge of", "care for", "deal with", "mind", "babysit", "front", "champion", "shepherd"]
           where (may != "to" || have is "take over" or "handle" or "look after" or "own" or "run" or "attend to" or "be responsible for" or "be in charge of") && (may, have) is not ("could", "have") and not ("please", _) and not ("will", "get") and not ("will", "have") and not ("can", "get")
           select $"{may} {have}",
        .. from have in (string[])["look after", "looked after", "taken care of", "managed", "handled", "led", "covered", "run", "driven", "owned", "taken over", "taken on", "picked up", "done", "served"] select $"{have} by",
        "giv", "gve", "gv", "gives", "give 2", "hnd", "hands", "passes", "pas", "assgn", "asign", "reasign", "reassing", "trasnfer", "tranfer",
        "gave", "endorse", "endorsed", "endorse to", "endorsed to", "turn over", "turned over", "turn over to", "appoint", "appointed", "as owner", "as owner of", "as the owner", "as the owner of", "as the new owner", "as new owner", "gets", "allocate", "allocated", "allocating", "allocate to", "allot", "allotted", "entrust", "entrusted", "delegate", "delegated", "relinquish", "surrender", "bequeath", "yield", "cede", "offload", "offloading", "offloaded",
        "attend", "attends", "attend to", "attends to", "attending to", "is attending to", "drives", "driving", "leads", "leading", "manages", "managing", "minds", "minding", "babysits", "babysitting", "works", "is working", "is working on",
        "in charge", "person in charge", "the person in charge", "put in charge of", "is in charge", "responsible person", "rep", "sales rep", "account rep", "the rep", "ae", "am on", "account lead", "deal lead",
        "dump", "dumped", "dump it on", "drop on", "land on", "fob off", "pawn off", "palm off", "pass across", "passed across", "pass over", "passed over", "pass along", "passed along", "passes to", "passed to", "chuck to", "throw to", "toss to", "sling to",
        "problem", "baby", "job now", "plate", "on the plate of", "desk", "hands", "hot potato", "lap", "responsibility", "pigeon", "bag now",
        "handing", "hands", "going to be run by", "now belongs to", "belongs with", "should belong to", "should go to", "should be with", "should sit with", "has to go to", "now goes to", "goes over to", "go over to",
        "move over to", "moved over to", "moves over to", "moving over to", "moving to", "shift over to", "shifted over to", "bring over to", "switch over to", "switched over to", "swap over to", "swap the owner", "swap owner", "change hands",
        "under", "under the name of", "in the name of", "on the name of", "put under", "assigned under", "transfer to", "transferred to", "transfers to", "reassigned to", "reassign it to", "assign it to", "give it to", "gave it to", "handed to", "hand to", "hand it to", "handed it to", "given over to",
        "takes it from here", "take it from here", "takes up", "will take up", "has taken", "has taken on", "has taken up", "has picked up", "has inherited", "has got", "inheriting from", "fills in", "fill in", "filling in", "will fill in", "steps in", "stepping in", "step in", "will step in", "jumps in", "jump in", "covers", "covers for", "to cover",
    ];

    /// <summary>What is asked for where a verb of change stands beside it.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["person in charge", "the person in charge", "account owner", "deal owner", "account manager", "account rep", "sales rep", "rep", "responsible person", "account lead", "deal lead", "owner of"];

    public static IReadOnlyList<string> Unless { get; } =
        ["may have to", "might have to", "may need to", "might need to", "wants to", "asked whether", "asked if"];

    public static IReadOnlyList<string> Phrases { get; } =
    [
        "(let|have|get) {person} (to)? (have|take|take over|take on|handle|run|own|look after|drive|lead|manage|cover|run with|work) {deal} (over|on|instead)?",
        "(make|name|appoint) {person} (the|as)? (new)? (owner|account owner|deal owner|rep|account manager|lead|person in charge|account rep) (of|for|on) {deal}",
        "(put|place|set) {person} (in charge of|on|onto|over) {deal}",
        "(put|set) {deal} (under|with|onto) {person}",
        "{deal} (is|'s|will be|should be) (now)? {person} ('s) (now|problem|baby|job|deal|account|responsibility|to run|to handle|to own)? (now|from now on|from today|from now|from here on)?",
        "{person} (has|owns|holds|keeps|has got) (the)? {deal} (account|deal|opportunity)? (now|from now on|from today|from now|as of today|going forward)",
        "{deal} (is|'s) (now)? going (over)? to {person} (now|from now on|from today)?",
        "(owner|rep|lead|contact person|salesperson|account owner|account manager) (of|for|on) {deal} (:|=|is|is now|->) {person}",
        "{deal} (,|:)? (owner|rep|account owner|account manager|salesperson) (:|=|is|is now|->)? {person}",
        "(reassign|transfer|handover|hand over|assign) (:)? {deal} (:|,|->|=>|=) {person}",
        "(dump|offload|unload|drop) {deal} (on|onto|to) {person}",
        "{person} (may|can|should|shall|is to|to|will) (have|take|get|own|handle|run) {deal}",
        "(from now on|from today|from tomorrow|as of today|going forward) (,)? {person} (is|will be) (responsible for|in charge of|the owner of|looking after|handling|running) {deal}",
    ];
}

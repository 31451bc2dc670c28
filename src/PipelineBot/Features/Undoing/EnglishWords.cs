namespace PipelineBot.Features.Undoing;

/// <summary>How something is taken back in English: the verb and what it takes back, or only that it was wrong.</summary>
internal static class EnglishWords
{
    public static IReadOnlyList<string> Cues { get; } =
    [
        .. from verb in (string[])["undo", "reverse", "revert", "cancel", "roll back", "rollback", "take back", "scrap", "scratch", "delete", "remove", "drop", "kill", "withdraw", "retract", "erase", "discard", "strike", "void", "back out"]
           from which in (string[])["my last", "the last", "last", "my previous", "the previous", "previous", "my latest", "the latest", "this last", "that last"]
           from what in (string[])["", " change", " entry", " update", " edit", " message", " input", " action", " step", " move", " one", " thing", " command", " record", " line", " operation"]
           where what.Length > 0 || which is "my last" or "the last" select $"{verb} {which}{what}",
        .. from verb in (string[])["undo", "reverse", "revert", "cancel", "roll back", "take back", "scrap", "scratch", "delete", "remove", "forget", "ignore", "disregard", "discard", "strike", "erase"]
           from what in (string[])["that change", "that update", "that entry", "that edit", "this change", "this update", "this entry", "what i just did", "what i just said", "what i just wrote", "what i just typed", "what i just entered", "what i just sent", "what i did", "what i said", "what i wrote", "what i typed", "what i entered", "what we just did", "my change", "my update", "my edit", "my entry", "the change", "that last bit", "that again"]
           select $"{verb} {what}",
        .. from put in (string[])["put", "set", "change", "turn", "switch", "bring", "restore", "move"] from it in (string[])["it", "that", "things", "everything", "this"]
           from back in (string[])["back how it was", "back the way it was", "back as it was", "back to how it was", "back to what it was", "back to the way it was", "back like it was", "back to before", "back as before", "as it was before", "as it was", "how it was before", "the way it was", "to what it was", "to what it was before"]
           select $"{put} {it} {back}",
        "made an error", "i made an error", "made a mistake", "i made a mistake", "my error", "cancel please", "please cancel", "undo tht", "undo dat", "udno", "put it back please", "put it back", "restore it", "restore that", "restore the old one", "restore the previous", "restore the old value", "reset that", "back it out", "back that out", "back up one", "go back one", "one step back please", "step back one", "take that back", "take it back", "take this back", "take back that", "takeback", "un-do", "undo undo", "undo that one", "undo the change", "undo my change", "undo all that", "undo please", "please undo", "undo thanks", "undo thx", "can you undo", "hit undo", "do an undo",
        "not right", "that was not right", "that's not right", "that is not right", "that isn't right", "that wasn't right", "that was not correct", "that's not correct", "that was not what i meant", "that's not what i meant", "that is not what i meant", "not what i meant", "not what i wanted", "that's not what i wanted", "i did not mean that", "i did not mean to", "did not mean that", "did not mean to do that", "didn't mean to do that", "i didn't want that", "didn't want that", "shouldn't have done that", "should not have done that",
        "wrong entry", "wrong one", "wrong click", "wrong update", "clicked wrong", "pressed the wrong button", "hit the wrong button", "wrong key", "pressed the wrong", "typed it wrong", "i messed up", "messed up", "i messed that up", "i screwed up", "screwed up", "i cocked up", "cocked it up", "botched that", "i goofed", "goofed", "fat finger", "fat fingers", "butter fingers", "brain fart", "brainfart", "as you were", "belay that", "belay my last", "cancel my last", "my last was wrong", "last one was wrong", "the last one was wrong", "previous one was wrong", "that one was wrong", "ignore my last", "disregard my last", "disregard the last", "forget i said that", "forget what i said", "never happened", "that never happened",
    ];
}

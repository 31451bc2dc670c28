using PipelineBot.Language.Text;

namespace PipelineBot.Language.Spelling;

/// <summary>English words people use: what is one of them is not misspelt. Read once, safe to share.</summary>
internal static class EverydayWords
{
    // Of chats and of sales; the table has none of them.
    private const string More =
        "onboard onboarding onboarded kickoff kickoffs pushback upsell upsold downsell followup followups signoff signup login wfh ooo afaik iirc btw fyi asap lol lmao omg idk ikr smh thx pls plz"
        + " gonna wanna gotta kinda sorta dunno ain innit cuz coz bcos nope yep yeah yup nah hmm umm uhh haha hehe blah meh ugh wow yay yikes oops gosh dang damn"
        + " emoji emojis selfie blog blogs podcast webinar webinars teams zoom slack email emails inbox excel sheet deck decks slides demo demos poc pocs rfp rfps rfq rfqs nda ndas msa sow saas crm erp"
        + " sync syncs ping pings pinged dm dms cfo ceo cto coo cio vp svp evp exec execs ops dev devs sre qa admin admins rep reps biz corp inc ltd gmbh prod config app apps api apis sdk"
        + " favour favours favourite colour honour labour programme programmes centre cheque cheques organise organised realise realised apologise cancelled travelling modelling catalogue dialogue analyse grey"
        + " mate mates lads bloke quid grand cheers ta wee aye lah leh lor liao alr cannot kaput hooray congrats congratulations";

    private static readonly (string Ending, string Instead)[] Forms =
    [
        ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"),
    ];

    private static readonly HashSet<string> All = new(TableFile.Lines("words.txt").Concat([More]).SelectMany(line => line.Split(' ')), StringComparer.Ordinal);

    /// <summary>Whether a word in small letters, or what it is a regular form of, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        // Nobody here singes anything.
        if (word is "singed")
        {
            return false;
        }

        var all = All.GetAlternateLookup<ReadOnlySpan<char>>();
        if (all.Contains(word))
        {
            return true;
        }

        Span<char> stem = stackalloc char[24];
        foreach (var (ending, instead) in Forms)
        {
            var length = word.Length - ending.Length;
            if (length is > 2 and < 20 && word.EndsWith(ending))
            {
                word[..length].CopyTo(stem);
                instead.CopyTo(stem[length..]);
                if (all.Contains(stem[..(length + instead.Length)]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

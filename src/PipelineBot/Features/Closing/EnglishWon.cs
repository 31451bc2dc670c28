namespace PipelineBot.Features.Closing;

/// <summary>How a deal is won in English: what we did, what they did, and what came in.</summary>
internal static class EnglishWon
{
    private static readonly string[] Papers = ["contract", "agreement", "order", "order form", "po", "purchase order", "deal", "offer", "quote", "proposal", "sow", "paperwork", "papers", "documents", "docs", "dotted line", "msa", "renewal form"];

    public static IReadOnlyList<string> Cues { get; } =
    [
        .. from paper in Papers from done in (string[])["signed the", "signed our", "signed their", "have signed the", "has signed the", "signed a", "have signed", "has signed", "signed", "countersigned the", "inked the", "executed the", "returned the signed", "sent back the signed", "sent the signed", "got the signed", "have the signed", "received the signed"] select $"{done} {paper}",
        .. from paper in Papers from done in (string[])["signed", "is signed", "are signed", "was signed", "got signed", "has been signed", "countersigned", "is back", "is in", "has arrived", "arrived", "landed", "received", "came", "came in", "came through"]
           where paper is not ("docs" or "documents" or "papers" or "deal" or "offer" or "quote" or "proposal" or "dotted line") || done.Contains("signed", StringComparison.Ordinal) select $"{paper} {done}",
        .. from gave in (string[])["gave us", "awarded us", "granted us", "handed us", "sent us", "placed"] from it in (string[])["the order", "the contract", "the job", "the project", "the business", "the deal", "the po", "the nod", "the go", "the go-ahead", "the green light", "an order", "a po", "their business", "their order"]
           where gave != "placed" || it is "the order" or "an order" or "their order" select $"{gave} {it}",
        .. from be in (string[])["is", "'s", "it's", "that's", "was"] from win in (string[])["a win", "a big win", "a done deal", "all ours", "ours", "a goer", "a go", "sold", "landed", "bagged", "sealed", "inked", "sewn up", "nailed", "secured", "wrapped up", "over the line"]
           where (be, win) is not ("is", "sold") select $"{be} {win}",
        "nabbed", "gained", "grabbed", "pocketed", "snapped up", "hauled in", "racked up", "conquered", "harvested", "took home", "taken home", "got it in the bag", "brought in the order", "got across the line", "got them across the line", "got them over the line", "in our pocket", "on board", "came on board", "are on board", "is on board", "gave the green light to buy", "pulled the trigger",
        "winner", "we have a winner", "we win", "wins", "we have won", "we've won", "has been won", "have been won", "won in the end", "won after all", "won outright", "won big", "won at last", "finally won", "won the contract", "won the order", "won the project", "won the tender", "won it", "won this", "won that", "won them", "won them over", "won over",
        "closed won", "close it won", "closed it", "we closed", "we just closed", "just closed", "have closed", "has closed", "is closed", "got closed", "closed the contract", "closed the order", "close it out as won", "close out as won", "closed out as won", "set to won", "put as won", "put down as won", "count as won", "log as won", "log it as won", "report as won", "declare won", "consider won", "consider it won", "book it", "booked it", "book as won", "booked", "booked the order",
        "signed today", "signed yesterday", "signed last night", "signed this morning", "signed this afternoon", "signed just now", "signed a minute ago", "signed an hour ago", "signed at last", "signed after all", "signed in the end", "finally signed", "officially signed", "signed sealed delivered", "signed, sealed, delivered", "signed and done", "signed and dusted", "signed on", "signed here", "signed them", "we signed", "we just signed", "got them signed", "got it signed", "got them to sign", "they signed up", "signed us", "signing done", "signing is done", "signature done", "sign liao", "sign le", "sign ed", "singed the contract",
        "bought it", "have bought", "they've bought", "purchased", "sold", "sold it", "just sold", "we've sold", "said yes to us", "said yes", "say yes", "says yes", "it's a yes", "is a yes", "a yes from", "yes from", "accepted our offer", "accepted our proposal", "accepted the offer", "accepted the quote", "accepted our quote", "accepted everything and signed", "gave us a yes", "agreed and signed", "pulled it off", "we did it", "made the sale", "cracked it", "nailed it", "scooped", "swooped", "captured", "netted", "hooked", "roped in", "tied up", "tied down", "locked up", "locked down", "buttoned up", "in the net", "back of the net", "touchdown", "home and hosed", "over the finish line", "got over the line", "crossed the line", "crossed the finish line", "brought it in", "pulled in the order", "chalk one up", "chalk up", "ring the bell", "rang the bell",
    ];

    public static IReadOnlyList<string> Unless { get; } =
    [
        "they say", "people say", "will win", "we'll win", "gonna win", "going to win", "shall win", "can win", "could win", "should win", "would win", "win rate", "chance to win", "chances to win", "about to sign",
        "almost signed", "as good as", "non disclosure", "lease", "letter of intent", "loi", "mou", "newsletter", "webinar", "visitor book", "guest book", "petition", "birthday card", "at football", "at golf", "award", "lottery", "raffle", "contest", "quiz",
    ];
}

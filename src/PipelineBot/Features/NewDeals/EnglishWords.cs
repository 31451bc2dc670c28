namespace PipelineBot.Features.NewDeals;

/// <summary>How a new deal is announced in English: somebody does something to it ("register a new opp"), it comes in, or it is only called new.</summary>
internal static class EnglishWords
{
    private static readonly string[] Things = ["deal", "opportunity", "opp", "oppty", "opty", "prospect", "lead"];

    private static readonly string[] Verbs =
    [
        "create", "add", "open", "open up", "log", "register", "enter", "record", "start", "set up", "put in", "make", "book", "raise", "key in", "input", "insert", "file", "stick in", "pop in", "throw in",
        "need", "we need", "i need", "got", "have", "i have", "i've got", "we've got", "we got", "there is", "there's", "here's", "here is",
    ];

    private static readonly string[] News = ["new", "brand new", "fresh", "another", "another new", "one more", "one new", "an additional", "a further"];

    private static readonly string[] ComingIn = ["came in", "just came in", "has come in", "just in", "walked in", "popped up", "turned up", "landed", "dropped in my lap"];

    public static IReadOnlyList<string> Cues { get; } =
    [
        .. from verb in Verbs from article in (string[])["", "a ", "an ", "one ", "the "] from much in (string[])["", "new ", "brand new ", "fresh "] from thing in Things
           where IsSaid(verb, article, much) select $"{verb} {article}{much}{thing}",
        .. from much in News from thing in (string[])[.. Things, "one", "deel", "dl", "oportunity", "opportunty"] where (much, thing) is not ("one more", "one") and not ("one new", "one") and not ("another", "one") select $"{much} {thing}",
        .. from thing in (string[])["deal", "opportunity", "opp"] from done in (string[])["to be created", "to be added", "to be registered", "to be logged", "to be opened", "to create", "to add", "to register", "to log"] select $"{thing} {done}",
        .. from thing in (string[])["deal", "opportunity", "opp", "lead"] from come in ComingIn select $"new {thing} {come}",
        .. from open in (string[])["open", "create", "add", "register", "log"] from thing in (string[])["a deal", "an opportunity", "a new deal", "a new opportunity", "opportunity", "deal", "an opp"] select $"{open} {thing} in the name of",
        "new :", "new -", "newly created", "new business", "new customer :", "new account :", "new logo :", "new name on the list",
    ];

    /// <summary>Of its day and its size.</summary>
    public static IReadOnlyList<string> Supporting { get; } =
    [
        "worth about", "worth around", "worth roughly", "worth some", "worth approx", "sign", "sign in", "sign on", "signs", "signing", "signing in", "signing on", "should sign", "will sign", "decision expected", "wants to sign", "want to sign", "wants to buy", "closes", "closes by", "close end", "closing end",
        "to be created", "to be added", "name", "name :", "the name is", "customer is", "customer :", "account :", "amount :", "value :", "close :", "potential", "ticket", "ballpark", "maybe", "for about", "for around", "for roughly", "at about",
    ];

    // "Got a lead" is news, and "have deal" says nothing; "need the opp" is no new one.
    private static bool IsSaid(string verb, string article, string much) =>
        (much.Length > 0 || (article is not "the " && verb is not ("need" or "we need" or "i need" or "got" or "have" or "i have" or "i've got" or "we've got" or "we got" or "there is" or "there's" or "here's" or "here is")))
        && (much.Length > 0 || article.Length > 0 || verb is "create" or "add" or "log" or "register" or "enter" or "record");
}

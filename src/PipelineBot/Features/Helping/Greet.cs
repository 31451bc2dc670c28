using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Helping;

/// <summary>"Hello" said to the bot is answered with what it can do; said to the people in a channel, with nothing.</summary>
public sealed class Greet : ICommand, IHinted
{
    public string Name => "greeting";

    public bool InterruptsQuestions => false;

    public IReadOnlyList<string> English { get; } = ["(hi|hello|hey|hey there|good morning|good afternoon)"];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(你好|您好|在吗|早上好|下午好)",
        "(你好|您好|大家好|哈喽|嗨|嘿|早|早安|早晨|早上好|上午好|中午好|下午好|晚上好)(啊|呀|哈)?(,)?(机器人|小助手|助手|老师|大家|各位|亲)?(啊|呀)?",
        "(在吗|在么|在不在|在不)(,)?(在吗|在么|在不在)?(机器人|小助手|助手)?",
        "(有人吗|有人在吗|忙吗)",
        "(hi|hello|hey|嗨|哈喽)(,)?(机器人|小助手|助手|大家|老师)(,)?(早|早上好|你好|早安|下午好)?(啊|呀)?",
        "(nihao|ni hao)",
        "(第一次|初次|头一回|首次|新来的)?(使用|用|见面)?(你|这个)?(,)?(请|还请)?(多多|多)(关照|指教)(了|啊)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "howzit", "howsit", "how's tricks", "how are you today", "how have you been", "how ya doing", "how you going", "how's you", "how's everyone", "how's life", "how's things", "hows it", "hows things", "hope you're well", "hope you are well", "hope all is well", "hey hey", "hi hi", "hello hello", "hey you", "hi all", "hello all", "hi everyone", "hello everyone", "hi everybody", "hello everybody", "hi folks", "hi guys", "hi team", "hey team", "hello team",
        "heyo", "hey ho", "hey y'all", "howdy y'all", "hi y'all", "wotcha", "wotcher", "ay up", "ey up", "eyup", "all right mate", "what's happening", "whats happening", "what's good", "what's cooking", "what's new", "what's the craic", "what's the story morning glory", "morning sunshine", "good morning to you", "good morning all", "good morning team", "good morning my friend", "good morning everyone", "good evening all", "good afternoon all", "good day all", "g'day mate", "gday mate", "happy monday", "happy tuesday", "happy wednesday", "happy thursday", "back again", "i'm back", "im back", "it's me again", "me again", "hello again", "hi again", "hey again", "hello bot", "hello there bot", "hello my friend", "hi my friend", "dear bot", "good to see you", "nice to meet you", "pleased to meet you", "salaam", "salam", "as salamu alaykum", "assalamualaikum", "salaam alaikum", "marhaba", "vanakkam", "sawubona", "sanibonani", "dumela", "molo", "jambo", "shalom", "privet", "zdravstvuyte", "dobry den", "hej", "hallå", "god morgon", "goddag", "dzien dobry", "ahoj", "szia", "merhaba", "kia ora", "bom dia", "boa tarde", "buen dia", "bonjour bot", "coucou", "grüezi", "gruezi", "mahlzeit",
        "hiya", "heya", "hey there", "hi there", "hello there", "hey bot", "hi bot", "hello bot", "howdy", "yo", "sup", "wassup", "whassup", "whaddup", "what's up",
        "whats up", "g'day", "gday", "greetings", "salutations", "ahoy", "aloha", "oi oi", "ello", "'ello", "alright mate", "you alright",
        "afternoon", "evening", "arvo", "good arvo", "mornin", "morning all", "morning team", "top of the morning", "good day", "good day to you", "gd morning",
        "how are you", "how's it going", "how do you do", "how are things", "how you doing", "how r u", "anybody there",
        "anyone home", "anybody home", "you around", "are you around", "are you awake", "you awake", "u there", "moin", "moin moin", "servus", "hallo", "guten tag",
        "guten morgen", "gruss gott", "hola", "buenos dias", "buenas", "buenas tardes", "bonjour", "salut", "bonsoir", "ciao",
        "buongiorno", "ola", "namaste", "konnichiwa", "ohayo", "annyeong", "selamat pagi", "ni hao", "nihao", "knock knock", "long time no see",
    ];

    private static readonly string[] ChineseCues =
    [
        "你好啊", "你好呀", "您好呀", "大家好", "早安", "早啊", "早呀", "早晨", "上午好", "中午好", "哈罗", "嘿", "在么", "在不", "在吗在吗", "有人吗", "有人在吗", "有没有人", "忙吗", "nihao",
        "ni hao", "zai ma",
    ];

    public GistKind Gist { get; } = new("greeting", [.. EnglishCues, .. ChineseCues, "hi", "hello", "hey", "gm", "morning", "good morning", "good afternoon", "good evening", "are you there", "anyone there", "you there", "你好", "您好", "在吗", "在不在", "早", "早上好", "下午好", "晚上好", "哈喽", "嗨"], []) { IsAboutTopic = false, Yields = true };

    public string Title(SalesTurn turn, PhraseMatch match) => HelpTexts.Set.Get(turn.Language, "title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Attention.OnBot(turn) ? TurnOutcome.Say(ShowHelp.Render(turn)) : TurnOutcome.Nothing);
}

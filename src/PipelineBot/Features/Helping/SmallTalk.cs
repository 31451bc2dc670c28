using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Helping;

/// <summary>"Thanks", "好的": people are polite to a bot, and it answers in kind and briefly.</summary>
public sealed class SmallTalk : ICommand, IHinted
{
    public string Name => "smalltalk";

    public bool InterruptsQuestions => false;

    public IReadOnlyList<string> English { get; } = ["(thanks|thank you|thx|ty|cheers|great|perfect|nice|ok thanks|thanks a lot|good bot|got it)"];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(谢谢|多谢|谢了|辛苦了|好的|好的谢谢|收到|知道了|不错)",
        "(谢谢你|谢谢您|谢谢啦|谢谢了|谢啦|谢咯|谢啰|感谢|受累了|麻烦了|好嘞|好滴|好哒|好呀|行|行吧|可以|明白|明白了|了解|了解了|晓得了|要得|厉害|牛|赞|棒|给力|太棒了|太好了|完美|哈哈|哈哈哈|嗯嗯)(了|啦|哈|啊|嘛|咯|呀)?",
        "(拜拜|再见|回见|回头见|明天见|晚安|下班了|先这样|就这样|没事了|没别的了)(了|啦|哈|啊|嘛|吧|咯|呀)?",
        "(谢谢|多谢|谢了|谢啦|谢咯|谢啰|谢囉|收到|好的|好嘞|行|要得|辛苦了|辛苦|歇了|走了|下班了|撤了)(啊|哈|啦)?(,)?(老师|老板|领导|各位|大家|哥|姐|亲)?(,)?(谢谢|多谢|辛苦了|受累了|先这样|先降|就这样|回见|拜拜|再见|明天见|晚安)(了|啦|哈|嘛|啊|咯|吧)?",
        "(谢谢|多谢|收到|好的|辛苦了)(,)?(老师|老板|领导|各位|大家|哥|姐|亲)",
    ];

    private static readonly string[] EnglishCues =
    [
        "thanks a ton", "thanks heaps", "thanks a bundle", "thanks again", "thanks for that", "thanks for your help", "thanks for the help", "thanks very much", "thank you very much", "thank you so much", "thank you kindly", "thank you again", "thank you for your help", "thank you for your hard work", "thanks for your hard work", "thanks for everything", "thanks boss", "thanks buddy", "thanks bot", "thanks pal", "thanks man", "thanks dude", "thanks love", "thankee", "thank ya", "thanku", "thankssss", "cheers for that", "cheers then", "cheers pal", "cheers bud", "cheers big ears", "bless you", "bless", "god bless", "god bless you", "much obliged", "much obliged to you", "obliged", "i'm obliged", "i am obliged", "very kind", "very kind of you", "how kind", "so kind", "too kind", "that's very kind", "appreciate you", "appreciate that", "i appreciate it", "really appreciate it", "appreciate your help", "grateful", "very grateful", "i'm grateful", "shukran", "shukriya", "dhanyavad", "mahalo", "kamsahamnida", "takk", "kiitos", "spasibo", "dziękuję", "dziekuje", "dank je", "bedankt", "vielen dank", "merci beaucoup", "muchas gracias", "grazie mille", "muito obrigado", "domo arigato", "terima kasih", "salamat", "asante", "dankie", "enkosi", "todah",
        "understood", "got that", "ok cool", "okay cool", "cool thanks", "ok great", "okay great", "ok good", "great stuff", "top stuff", "top man", "top job", "nice job", "good man", "good lad", "good girl", "good boy", "clever bot", "smart bot", "you're great", "you're amazing", "you are amazing", "you are great", "you are the best", "you're brilliant", "you're a gem", "you're a lifesaver", "you're a treasure", "you beauty", "you little beauty", "you legend", "legend", "what a star", "what would i do without you", "couldn't do it without you", "impressive", "marvellous", "marvelous", "lovely", "lovely jubbly", "splendid", "terrific", "sweet as", "beaut", "ripper", "bonzer", "lekker", "sharp sharp", "fair enough", "no bother", "no drama", "no dramas", "all good", "all good thanks", "that's all for today", "that's all for now", "that will be all", "i'm done for today", "i'm off", "off home", "signing off", "logging off", "clocking off", "over and out", "good night all", "night night", "nighty night", "sleep well", "have a nice evening", "have a good evening", "have a lovely weekend", "have a lovely day", "enjoy your weekend", "enjoy the weekend", "see you monday", "see you soon", "laters", "later mate", "talk later", "talk soon", "speak soon", "toodle pip", "toodles", "ta ta", "ta ra", "farewell", "so long", "adios", "au revoir", "tschüss", "auf wiedersehen", "sayonara", "arrivederci", "happy holiday", "happy diwali", "happy easter", "eid mubarak", "happy birthday to you", "happy thanksgiving",
        "ta", "ta muchly", "cheers mate", "many thanks", "thanks a lot", "thanks a bunch", "thanks a million", "thanks so much", "thanks mate", "thank u", "thnx",
        "thanx", "thankyou", "tks", "tysm", "tyvm", "tnx", "danke", "merci", "gracias", "grazie", "arigato", "xie xie", "obrigado",
        "no worries", "no problem", "no prob", "np", "my pleasure", "you're welcome", "you rock", "you're the best", "you're a star", "you're a legend", "you star",
        "lifesaver", "nice one", "nice work", "good work", "great work", "great job", "good bot", "good stuff", "good one",
        "love it", "love you", "i love it", "awesome sauce", "fantastic", "excellent", "brilliant", "wonderful", "superb", "fab work", "smashing", "cool beans",
        "neat", "kudos", "bravo", "appreciate it", "much appreciated", "appreciated",
        "noted", "roger", "roger that", "copy that", "gotcha", "got it", "okie", "okey dokey", "okie dokie", "alrighty", "sounds good", "steady", "shiok", "haha",
        "hahaha", "lol", "goodbye", "bye bye", "cya", "see ya", "see you later", "see you tomorrow", "ttyl", "cheerio", "catch you later",
        "have a good one", "have a nice day", "have a good day", "have a great day", "have a good weekend", "nice weekend", "good weekend", "happy friday", "tgif",
        "merry christmas", "happy new year", "happy holidays", "that's it", "that is all", "that'll be all",
        "never mind", "nevermind", "nvm",
    ];

    private static readonly string[] ChineseCues =
    [
        "谢谢你", "谢谢您", "谢谢啦", "谢啰", "谢囉", "谢咯", "谢嘞", "谢谢老师", "感谢", "感恩", "多谢晒", "唔该晒", "受累了", "麻烦了", "好的收到", "收到收到", "好嘞", "好滴", "好哒", "了解了", "晓得了",
        "明白了", "要得", "牛逼啊", "真棒", "太厉害了", "厉害了", "拜拜", "回见", "回头见", "明天见", "晚安", "下班了", "就这样", "先这样吧", "没别的了", "没事儿了", "圣诞快乐", "新年快乐", "节日快乐", "中秋快乐",
        "周末愉快", "加油", "先降", "歇了",
        "辛苦啦", "辛苦咯", "收到啦", "收到咯", "好啦", "好咧", "周五愉快", "假期愉快", "国庆快乐", "早点休息", "好梦", "再会", "下次见", "下周见", "周一见",
        "拜", "拜拜咯", "唔该", "多谢", "多得", "得啦", "冇事了", "冇事", "没啥了", "没别的事", "么么哒", "爱你", "比心", "点赞", "666", "nb",
        "牛啊", "牛批", "不愧是你", "厉害啊", "太强了", "完美",
    ];

    public GistKind Gist { get; } = new("smalltalk", [.. EnglishCues, .. ChineseCues, "thanks", "thank you", "thx", "ty", "cheers", "great", "perfect", "nice", "good job", "well done", "awesome", "happy birthday", "congrats", "congratulations", "that's all", "bye", "see you", "good night", "谢谢", "谢了", "谢啦", "多谢", "辛苦了", "辛苦", "知道了", "牛逼", "生日快乐", "恭喜", "再见", "先这样", "没事了"], []) { IsAboutTopic = false, Yields = true };

    public string Title(SalesTurn turn, PhraseMatch match) => HelpTexts.Set.Get(turn.Language, "smalltalk.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        ValueTask.FromResult(turn.IsPersonal ? TurnOutcome.Say(OutboundActivity.Message(HelpTexts.Set.Get(turn.Language, "smalltalk"))) : TurnOutcome.Nothing);
}

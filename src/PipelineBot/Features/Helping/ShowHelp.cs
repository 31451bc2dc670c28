using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.People;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Helping;

/// <summary>"Help": what can be said, by topic, as examples that work.</summary>
public sealed class ShowHelp : ICommand, IHinted
{
    private static readonly string[] Topics = ["deals", "milestones", "lists", "settings"];

    public string Name => "help";

    public IReadOnlyList<string> English { get; } = ["(help|help me|what can you do|what can i say|how does this work|how do i use this|commands)"];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(帮助|怎么用|你能做什么|您能做什么|能做什么|使用说明|有哪些命令)",
        "(咋用|怎么用|怎么使|怎么玩|怎么操作|咋整|咋弄|咋操作|如何使用|怎样使用)(啊|呀|呢)?(,)?(这个|这玩意|这玩意儿|这东西|你)?(啊|呀)?",
        "(这个|这玩意|这玩意儿|这东西|你)(咋用|怎么用|怎么使|怎么玩|怎么操作)(啊|呀|呢)?",
        "(你|您)?(都|还)?(能|会)(帮我)?(做|干)(些|点)?(什么|啥|嘛)(啊|呀|呢)?",
        "(你|您)?(都)?(有)(些)?(什么|啥|哪些)(技能|功能|本事|本领|用|命令|指令|用法)(啊|呀|呢)?",
        "(求助|求教|使用指南|操作手册|教程|帮帮我|命令列表|指令|bangzhu)",
        "(录|建|新建|录入|登记|加)(一个|个)?(新)?(商机|单子|项目)(要|需要|得)(填|写|准备)(些|哪些|什么|啥)(东西|信息|字段|内容)?(啊|呀|呢)?",
        "(你)?(这)?(个)?(机器人|小助手|助手)?(都)?(能|会)(干|做)(点|些)?(嘛|啥|什么)(使|用|的)?(啊|呀|呢)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "how i can", "how i could", "how we can", "how one can", "how u can", "how should one", "how to do", "where do i", "where can i", "which words", "which phrases", "what words", "what phrases", "what should i write", "what should i type", "what should i say", "what must i write", "how can one", "how could i", "how might i",
        "i'm lost", "im lost", "i am lost", "i'm stuck", "i am stuck", "i'm confused", "no idea how", "not sure how", "don't know how", "dunno how", "show me how",
        "tell me how", "teach me", "explain how", "what commands", "which commands", "commands are there", "list of commands",
        "all commands", "a command to", "a command for", "the command for", "the command to", "is there a command", "is there a way", "what's the way to",
        "whats the way to", "what can i", "what can i say", "what can i ask", "what can i do", "what can i type", "what can u do",
        "what do you do", "what do i do", "what do i type", "what do i say", "what else can you", "what are you able", "what are you", "who are you",
        "are you able to", "can you do", "do you support", "how should i", "how would i", "how do we", "how can we",
        "how do you", "how can you", "how does this", "how does it work", "how's this work", "how is it done", "user guide", "tutorial", "cheat sheet", "cheatsheet",
        "getting started", "get started", "show examples", "give examples",
        "can you help", "need help", "help me", "help out", "help please", "pls help",
    ];

    private static readonly string[] ChineseCues =
    [
        "咋用", "咋使", "咋整", "咋弄", "咋操作", "咋玩", "咋把", "怎么使", "怎么玩", "怎么操作", "怎样使用", "怎样", "该怎么", "要怎么", "有啥技能", "有什么技能", "有啥功能", "有什么功能", "有哪些功能", "啥功能",
        "会啥", "会些啥", "能干点啥", "能做些什么", "能帮我做什么", "能帮我干什么", "要填什么", "要填啥", "填哪些", "操作手册", "使用手册", "使用指南", "教程", "教教我", "教一下", "求助", "求教", "bangzhu",
        "bang zhu", "点样用", "点用",
        "你都会点啥", "会点啥", "都会啥", "能干啥", "能帮啥", "能帮我啥", "能做啥", "能整啥", "能弄啥", "有啥用", "有什么用", "有哪些用法", "咋个用",
        "咋个整", "啷个", "啷个用", "怎么个用法", "怎样用", "点样", "点样做", "识做咩", "识做乜", "可以做咩", "能做咩", "帮到我咩", "流程是啥",
        "的流程", "什么流程", "流程怎么走", "步骤是什么", "步骤是啥", "怎么走流程", "要走什么流程", "要走哪些流程", "什么步骤", "哪些步骤", "怎么录", "在哪里登记", "在哪登记", "哪里登记", "怎么登记", "在哪里填", "在哪填", "在哪里录", "在哪录", "在哪里标", "在哪标", "要在哪里", "怎么标",
        "怎么建", "怎么填", "怎么改", "怎么弄", "怎么搞", "怎么加", "怎么删", "怎么新建", "怎么创建", "在哪里改", "在哪改", "在哪里看", "在哪看", "哪里可以",
        "从哪里", "说明一下", "介绍一下你自己", "介绍一下自己", "自我介绍", "你是谁", "你是干嘛的", "你是做什么的", "你有什么功能", "你能帮我什么", "新手",
        "新手指南", "上手", "入门",
    ];

    public GistKind Gist { get; } = new("help", [.. EnglishCues, .. ChineseCues, "help", "what can you do", "how do i", "how can i", "how to", "how does", "what happens when", "what happens if", "instructions", "manual", "怎么用", "怎么把", "怎么", "如何", "能做什么", "能干啥", "能干什么", "能干嘛", "会做什么", "会干什么", "会什么", "要填哪些", "教我", "帮助", "使用说明", "说明书"], []) { IsAboutTopic = false, Overrides = true, Unless = ["咋整都", "怎么都", "怎么着都", "怎么说也", "怎么也", "咋的也", "怎么着也", "咋弄都", "咋说也"] };

    public string Title(SalesTurn turn, PhraseMatch match) => HelpTexts.Set.Get(turn.Language, "title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => ValueTask.FromResult(TurnOutcome.Say(Render(turn)));

    public static OutboundActivity Render(SalesTurn turn)
    {
        var (texts, lang) = (HelpTexts.Set, turn.Language);
        var header = texts.Get(lang, "header");
        List<CardElement> body = [new TextBlock(header) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading }];
        string[] topics = turn.Person.Role switch
        {
            Role.Rep => Topics,
            Role.Operations => [.. Topics, "managers", "operations"],
            _ => [.. Topics, "managers"],
        };
        foreach (var topic in topics)
        {
            body.Add(new TextBlock(texts.Get(lang, topic)) { Wrap = true, Weight = TextWeight.Bolder, Spacing = Spacing.Medium });
            body.Add(new TextBlock(texts.Get(lang, topic + ".examples")) { Wrap = true, Spacing = Spacing.Small });
        }

        string[] buttons = turn.Person.Role == Role.Rep ? ["deals", "overdue", "week", "checkin"] : ["deals", "overdue", "week", "checkin", "digest"];
        body.Add(new TextBlock(texts.Get(lang, "footer")) { Wrap = true, IsSubtle = true, Spacing = Spacing.Medium });
        body.Add(new ActionSet([.. buttons.Append("language").Append("zone").Select(b => SayVerb.Button(texts.Get(lang, "button." + b), lang, texts.Get(lang, "say." + b)))]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = header }, header);
    }
}

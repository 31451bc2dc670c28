namespace PipelineBot.Language.Phrases;

/// <summary>Words of no particular intent: politeness, joining words, negation, questions.</summary>
internal sealed class CommonWords
{
    private static readonly string[] Requests =
    [
        "可能要改一下", "可能得改一下", "可能要调一下", "可能要动一下", "没想到", "想不到", "哪想到", "谁想到", "没料到", .. from blank in (string[])["还没填", "没填", "还没写", "没写", "还没登", "没登记", "还没录", "还空着", "还是空的"] from then in (string[])[",先", ",补", ",填", ",写", ",登", ",就", "先", ",现在", ",改成", ",帮"] select blank + then,
        "heard back", "just heard back", "can't believe", "cant believe", "cannot believe", "couldn't believe", "never guess", "you'll never guess", "you will never guess", "you won't believe", "you will not believe", "can't wait",
        "might you", "might i ask you to", "may i ask you to", "may i trouble you to", "could i trouble you to", "could i ask you to", "can i ask you to", "can i get you to", "could i get you to", "can we please", "could we please",
        "would you be so kind as to", "would you be so good as to", "be so good as to", "be so kind to", "be a good fellow and", "be a pal and", "be a love and", "be an angel and", "be a sport and", "if you'd be so kind", "if you would be so kind", "if you would be so good", "if you'd be so good", "if you'd be good enough to", "if it's not too much trouble",
        "if it is not too much trouble", "if that's ok", "if that's okay", "if that is ok", "if that's alright", "if you wouldn't mind", "if you would not mind", "if it is possible", "when you're free", "whenever you can", "when you find a minute", "when you find time", "i'd be obliged if you could", "i'd be obliged if you would", "i'd be grateful if you would", "i would be grateful if you would", "would appreciate it if you could",
        "appreciate it if you could", "i want you to", "i need you to", "we need you to", "i'd want you to", "would want you to", "i ask you to", "i beg you to", "you need to", "will you please", "won't you please", "would you please", "would it be ok to", "would it be okay to", "is it ok to", "is it okay to", "is it possible for you to", "would it be possible for you to", "do me a solid and", "do us a solid and", "kindly do the needful and", "kindly help to", "help me to", "help us to", "help us", "pls help", "please help",
        "please", "pls", "plz", "kindly", "can you", "can u", "could u", "can we get", "could somebody", "can somebody", "could someone", "could you", "would you",
        "will you", "can you please", "could you please",
        "can ?", "can or not", "can or not ?", "do the needful", "do the needful and", "do be a good chap and", "be a good chap and", "be a dear and",
        "be so kind as to", "be so kind and", "do me a favor and", "do me a favour and",
        "do us a favor and", "do us a favour and", "request you to", "i request you to", "we request you to", "requesting you to", "requested to", "you may",
        "you can", "u can", "y'all can", "can y'all", "could y'all", "would y'all",
        "i would like", "i would like to", "i would like you to", "i'd like", "i'd like to", "i'd like you to", "id like to", "i would appreciate if you could",
        "i'd appreciate if you could", "would appreciate if you could",
        "appreciate if you could", "i would appreciate it if you could", "i'd appreciate it if you could", "grateful if you could",
        "i would be grateful if you could", "i'd be grateful if you could", "would be great if you could",
        "it would be great if you could", "it'd be great if you could", "would be good if you could", "would be nice if you could", "would it be possible to",
        "is it possible to", "if you could", "if you can", "if you would",
        "if possible", "if u can", "if you don't mind", "if you please", "when you can", "when you get a chance", "when you have a moment", "when you have a sec",
        "when u can", "mind if you",
        "think we can call", "think we can mark", "think we can put", "think we can move", "think we can set", "think we can say", "reckon we can call", "reckon we can mark",
        "guess we can call", "guess we can mark", "would you mind", "帮我", "帮忙", "请", "请你", "请帮我", "麻烦", "麻烦你", "麻烦帮我", "能帮我", "能不能帮我", "可以帮我",
        "可不可以帮我", "能否帮我", "劳驾", "好吗", "行吗", "可以吗", "好不好", "行不行",
        "谁懂啊", "谁懂", "那什么", "那啥", "没想到", "没成想", "没料到", "想不到", "差点忘了", "差点儿忘了", "差点忘", "险些忘了", "没毛病", "没问题", "没啥问题", "拜托", "拜托你", "烦请", "烦请您", "劳烦", "有劳", "请您", "麻烦您", "麻烦帮忙", "可否帮我", "能帮忙", "可以帮忙", "可以麻烦你", "可以请你", "唔该", "唔该帮手",
        "甭惦记了", "别惦记了", "甭想了", "别想了", "不想跟了", "跟不动了", "没空跟了", "甭等了", "别等了", "不用等了", "没办法", "没招了", "没法子",
    ];

    private static readonly string[] QuestionOpeners =
    [
        "should i", "should we", "shall i", "shall we", "can we", "could we", "can i", "could i", "may i", "may we", "do i", "do we",
        "do you think", "要不要", "是否", "是不是", "该不该", "应不应该", "需不需要", "什么时候", "为什么",
    ];

    private static readonly string[] SoftQuestionOpeners = ["能不能", "可不可以", "能否", "可否"];

    private static readonly string[] Openers =
    [
        "hey", "hi", "hello", "ok", "okay", "good news", "fyi", "i", "we",
        "i've", "we've", "i have", "we have", "i want to", "i need to", "i would like to", "i'd like to", "we need to", "let's", "let us",
        "go ahead and", "hi there", "i had", "we had", "i was", "we were", "we are", "we're", "i am", "i'm", "im", "i did", "we did", "just had", "need to",
        "want to", "wanna", "gotta", "we want to", "i have to", "we have to", "i must", "we must", "i gotta", "we gotta", "i've got to", "we've got to", "i ought to", "pls help to", "help me", "help to", "help",
        "你好", "好的", "那么", "嗯", "哦", "给我", "我想", "我要", "我想要", "我们要", "我", "我们", "咱们", "对了", "刚刚", "您好", "是的",
    ];

    // Names begin with these too (Great Wall, 好未来): skipping them costs a little more than keeping them in a name.
    private static readonly string[] WeakOpeners =
    [
        "so", "well", "now", "just", "also", "yes", "right", "great", "then", "let", "your",
        "好", "那", "现在", "再", "先", "就", "也", "另外", "刚", "今天我", "可以", "能", "想", "要",
    ];

    private static readonly string[] Closers =
    [
        "thanks", "thank you", "thx", "ty", "now", "ok", "okay", "for me", "right now", "asap", "too", "as well", "already", "then",
        "吧", "了", "哈", "啊", "呀", "哦", "呢", "嘛", "吗", "一下", "谢谢", "多谢", "谢谢你", "谢了", "即可", "就行", "就好", "好了", "啦",
        "的", "先", "哟", "喔", "也",
        "得了", "咯", "呗", "嘞", "噻", "就行了", "就可以了", "好伐", "lah", "谢啦", "谢咯", "辛苦了", "拜托了", "求求", "求求你", "求求了", "求你了",
    ];

    // Between a name and what is said of it. Only words no name ends with: 都 would cut 成都.
    private static readonly string[] Adverbs =
        ["already", "finally", "just", "now", "also", "已经", "终于", "刚刚", "现在", "目前"];

    private static readonly string[] JoiningWords =
        ["and", "then", "also", "plus", "n", "and also", "and then", "while", "whereas", "meanwhile", "并", "并且", "然后", "同时", "还有", "接着", "以及", "而且", "另外", "顺便"];

    private static readonly string[] Negations =
    [
        "nobody", "no one", "noone", "none of", "neither", "nor", "nope", "nothing yet", "nothing is", "nothing was", "nothing has", "hardly", "barely", "do not",
        "don't you", "aint", "couldnt", "wouldnt", "shouldnt", "refuse to", "refused to", "refuses to", "refusing to", "declines to", "declined to", "reluctant to", "unwilling to",
        "dnt", "dnot", "donot", "dosnt", "didn", "dint", "cnt", "havnt", "hvnt", "isn", "wasn", "shouldn", "couldn", "wouldn",
        "not", "never", "cannot", "no longer", "dont", "didnt", "doesnt", "isnt", "wasnt", "arent", "hasnt", "havent", "cant", "wont",
        "不要", "没", "不用", "不能", "不想", "不是", "不会", "不再", "不行", "不需要", "不必", "先不", "暂不", "尚未", "甭", "请勿", "无需",
        "不应该", "不该", "不可以", "不推", "不改", "没有", "还没",
        "咱别", "你别", "您别", "大家别", "千万别", "别急着", "可别", "唔好", "唔使", "唔系", "不打算", "不考虑", "不准备", "还未", "从未", "算不上", "不能算", "不是真的",
        "算了", "还是算了", "再说", "先缓缓", "切勿", "未曾", "不宜", "暂未", "并未", "并没", "没说要", "可没", "没这回事", "hai mei", "haimei", "mei qian",
        "meiqian", "mei you", "meiyou", "bu yao", "buyao", "xian bie", "xianbie", "hai bu", "haibu", "bu neng", "buneng", "bu shi", "bushi",
    ];

    private static readonly string[] QuestionWords =
        ["谁", "怎么", "多少", "哪个", "哪些", "哪", "有没有", "什么", "几个", "whether",
        "咋办", "如何", "啥原因", "什么原因", "有戏吗", "有没戏", "是不", "对不对", "合适吗", "几时", "边个", "点解", "有冇", "系咪", "是咪", "点样",];

    private static readonly string[] FirstQuestionWords =
    [
        "what", "when", "why", "who", "whose", "which", "where", "how", "did", "does", "do", "is", "are", "was", "were", "has", "have",
        "had", "will", "would", "am", "should",
    ];

    // What is only supposed, wished, planned or told by others has not happened.
    private static readonly string[] Supposing =
    [
        "lost my mind", "losing my mind", "out of my mind", "i'd love to", "i would love to", "id love to", "love to see", "one day", "some day", "someday", "would be lovely", "would be nice if",
        "drives to", "drive to", "driving to", "drove to", "flies to", "fly to", "flying to", "flew to", "travels to", "travel to", "travelling to", "traveling to", "visits", "visiting", "is visiting", "i shall be at", "i'll be at", "i will be at", "we'll be at", "we will be at", "we shall be at", "i shall be in", "i'll be in", "we'll be in", "i may", "we may", "he may", "she may", "they may", "it may", "customer may", "client may", "tell me when", "tell me if", "tell me once", "ping me when", "ping me if", "shout when", "would be nice", "would be good", "would be great", "would be welcome",
        "gonna try", "going to try", "try to", "try and", "tries to", "trying", "tried to", "tried and", "attempt to", "attempted to", "attempting to", "going to see if", "will see if", "see if", "let's see if", "see whether", "find out whether", "check whether", "check if",
        "they reckon", "he reckons", "she reckons", "people reckon", "everyone reckons", "they said they", "everyone says", "everybody says", "he says", "she says", "some say", "i hear", "i heard", "we hear", "we heard", "one hears", "hears", "i read", "i saw that", "so they say", "so i hear", "so i'm told", "i was told", "i am told", "i'm told", "we were told", "been told", "word around",
        "better sign", "better close", "better win", "better not", "had better", "you better", "they better", "god willing", "with luck", "with any luck", "with a bit of luck", "pray for", "pray that", "praying", "inshallah we", "god help", "halfway", "half way", "half done", "half finished", "partly done", "partly", "partially", "nowhere near", "far from", "yet to", "is yet", "are yet", "still to", "still has to", "still have to", "still needs to", "still need to",
        "is too much for", "is too little for", "is too dear", "is too low for", "is too high for", "is too steep", "would be too", "will be too", "sounds too", "seems too",
        "agenda", "agenda :", "todo :", "to do :", "to-do :", "to do today", "to do tomorrow", "to do this week", "to-do list", "todo list", "to do list", "my list for", "draft :", "draft ,", "meeting notes", "minutes :", "minutes of", "notes from", "do not apply", "don't apply", "not to be applied", "for discussion", "talking points", "out of office", "automatic reply", "auto-reply", "autoreply", "unsubscribe here", "click here",
        "tomorrow i", "tomorrow we", "i clarify", "i will clarify", "i'll clarify", "i will check", "i check", "i will find out", "i'll find out", "i will look into", "i'll look into", "i will think", "i'll think", "let me think", "let me check", "let me see", "i must verify", "i must check", "i need to check", "need to verify", "have to check", "need to check", "to be confirmed", "tbc", "to be decided", "tbd", "undecided", "not decided", "not sure", "unsure", "not certain", "uncertain", "no idea", "who knows", "hard to say", "difficult to say", "too early", "too soon",
        "we want to close", "we want to sign", "we'd love to", "we would love to", "wants to have", "wants to take", "would love to", "will win", "we'll win", "gonna win", "going to win", "shall win", "can win", "could win", "wish for", "dreaming", "daydream", "if only", "had we", "had they", "were we to", "were they to", "in case of", "provided that", "providing that", "subject to", "contingent on", "conditional on", "depends whether", "depending whether", "as and when", "whether or not", "what about if", "say we", "let's say we", "supposing we", "picture this", "hypothetically speaking",
        "if", "unless", "might", "maybe", "perhaps", "possibly", "probably", "hopefully", "hope", "hopes", "hoping", "wish", "almost", "nearly",
        "about to", "going to", "trying to", "planning to", "plan to", "thinking about", "thinking of", "think", "considering", "supposed to",
        "says", "said they", "told", "heard", "rumor", "rumour", "apparently", "once", "competitor", "competitors", "re :", "fw :", "fwd :", "subject :",
        "best regards", "kind regards", "attached", "as long as", "by the time", "profit", "profits", "turnover", "in funding", "ebitda", "market cap", "earnings", "when they", "when he", "when she", "in case", "assuming", "guess we", "wondering", "dream",
        "take a look", "have a look", "a closer look", "to lunch", "to dinner", "to breakfast", "for lunch", "for dinner", "for coffee", "for a coffee", "for drinks", "kidding", "just kidding", "lol jk", "forecasting", "rumors", "gossip", "still in", "still negotiating", "not yet", "thinks", "believes", "soon", "stays",
        "stay", "remains", "keep", "keeps", "unchanged", "no change", "let me know", "dreamt", "joke", "unlikely", "likely", "wants to", "wants us", "would",
        "imagine", "imagine if", "said yes to", "suppose", "supposing", "pretend", "what if", "if only", "remember when", "remember the", "good times", "in the old",
        "old crm", "used to", "back then", "back in the day", "in those days", "years ago",
        "a year ago", "ages ago", "once upon", "careful", "watch out", "wobbly", "drop me at", "drop me off", "drop me a line", "drop by", "wait for my",
        "wait for the go", "before you", "hold off", "hold fire", "not so fast",
        "have to close", "has to close", "got to close", "gotta close", "must close", "need to close", "needs to close", "need to win", "have to win", "must win",
        "got to win", "gotta win", "want to win", "like to win", "to win", "or i'm",
        "or we're", "or else", "i'll update", "i will update", "i'll change", "i will change", "i'll mark", "i'll do", "i will do", "i'll handle", "i'll fix",
        "i'll tell", "i'll check", "i'll see", "i'll ask", "myself tomorrow",
        "myself later", "remind me to", "reminder to", "don't forget", "reportedly", "allegedly", "supposedly", "rumored", "rumoured", "rumour has it", "word is",
        "word has it", "word on the street", "someone said", "somebody said",
        "they claim", "claims", "claimed", "predicts", "reckons", "expects us", "guesses", "assumes", "suspect", "fingers crossed", "touch wood", "knock on wood",
        "in my dreams", "as if", "in theory", "theoretically", "hypothetical",
        "hypothetically", "in principle", "ready to sign", "ready to close", "close to signing", "close to closing", "close to winning", "close to a deal",
        "on the verge", "on the brink", "this close", "as good as", "verge of",
        "asked for", "asking for", "asks for", "asked us to", "asked me to", "asked if", "asks if", "want us to", "wants me to", "want me to", "wanted to",
        "wanted us", "in contact with", "in touch with", "should we", "tempted", "toying with",
        "intend to", "intends to", "intending to", "aim to win", "plans to", "planned to", "planning on", "we plan", "they plan", "for example", "e.g.",
        "as an example", "says he", "says she", "she said", "he said", "quote unquote",
        "in the movie", "in the film", "the lottery", "the match", "football", "the game", "my keys", "my phone", "my badge", "my wallet", "my laptop", "my bag",
        "my appetite", "my voice", "my temper", "my patience",
        "要系", "若系", "如系", "倘系", "如蒙", "如能", "如获", "如经", "若能", "若获", "只要", "如若", "如果", "要是", "假如", "假设", "万一", "要不", "可能", "也许", "或许", "好像", "似乎", "听说", "据说", "说不定", "差点", "差一点", "快要", "即将",
        "打算", "希望", "但愿", "客户说", "他说", "她说", "老板说", "领导说", "对方说", "除非", "一旦", "等到", "考虑", "有望", "有可能", "本来", "怕", "觉得", "感觉", "查收", "附件", "祝好",
        "回复 :", "转发 :", "开玩笑", "做梦", "竞争对手", "竞品", "还在", "仍在", "仍然", "还是在", "没定", "不确定", "到时候再说", "再说吧", "再看", "看情况", "争取一下", "八成", "有人说", "梦见", "吹",
        "不太信", "太少", "太多", "太贵", "让我们", "请我们", "进行中", "一半", "快丢", "快签", "快赢", "快输", "保持", "留在", "想想",
        "去年", "前年", "当年", "梦到", "梦里", "寻思", "琢磨", "你说呢", "就差", "只差", "还差", "差盖章", "差一步", "临门一脚", "画饼", "画个饼", "马上签", "马上就签", "马上要", "口头", "传言", "传闻",
        "据传", "风声", "八卦", "小道消息", "没准", "指不定", "兴许", "保不齐", "大概率", "十有八九", "搞不好", "弄不好", "怕是", "恐怕", "要黄", "要凉", "要丢", "要输", "快黄", "快凉", "快成", "倘若",
        "若是", "哪怕", "即使", "即便", "比如", "例如", "譬如", "打个比方", "友商", "竞对", "老板问", "领导问", "客户问", "有人问", "it预算", "年度预算", "全年预算", "营收", "股票", "股价", "涨停",
        "跌停", "国足", "彩票", "房贷", "车贷",
        "说他", "说她", "说是", "说他们", "领导想", "老板想", "他想", "她想", "客户想让", "他们想", "讲她", "讲他", "讲他们", "告诉我", "建议把", "建议将", "建议我们", "建议先", "我建议", "建议您", "建议你", "您看行", "你看行", "您看可以",
        "你看可以", "您看呢", "你看呢", "你觉得", "您觉得", "改天再", "改天约", "改天聊", "改天去", "回头再", "有空再", "下次再", "以后再", "过几天再",
        "过两天再", "晚点再", "迟点再", "迟些再", "一定会成", "不一定", "未必", "说不准", "说不好", "不好说", "估计悬", "有点悬", "悬了", "够呛", "够戗",
        "难说", "唔一定", "搞唔好", "唔知", "不知道", "不晓得", "盘算", "正想", "真的假的", "等盖章", "就等", "只等", "快了", "谈谈", "聊聊", "试着", "试图", "试过", "本想", "原想", "本打算", "原打算", "昨天想", "前天想", "上周想", "上午想", "下午想", "刚想", "刚才想", "早上想",
        "回头把", "回头给", "回头让", "改天把", "改天给", "晚点把", "晚些把", "晚点给", "待会把", "待会儿把", "过会把", "过会儿把", "下次把", "有空把", "抽空把", "迟点把", "得空把", "回头推", "回头改",
        "点头的话", "同意的话", "答应的话", "签的话", "批的话", "通过的话", "过的话", "成的话", "行的话", "不行的话", "可以的话", "能签的话", "赢的话", "丢的话", "松口的话", "才怪", "待批", "待领导", "待审批", "待批示",
        "尚不具备", "不具备", "不太确定", "不确定", "算不算", "到底算", "拟于", "待定", "ting shuo",
        "tingshuo", "ke neng", "keneng", "ru guo", "ruguo", "da suan", "dasuan",
    ];

    // 昨天想推到方案，客户不干: it was tried and did not happen.
    private static readonly string[] Declined =
    [
        .. from not in (string[])["没", "没有", "不", "还没", "未", "就是不", "死活不", "并没", "并没有", "没能"]
           from what in (string[])["同意", "答应", "松口", "点头", "接受", "理会", "搭理", "买账", "认账", "应允", "采纳", "批准"]
           select not + what,
        "不干", "不肯", "没搭理", "没理", "不买单", "没推动", "没劝动", "没说动", "没催动", "没商量成", "没成功", "没说服", "被顶回来了", "被驳回了", "被打回来了", "被怼回来了", "被挡回来了",
    ];

    // What others say, as long as nobody says what to make of it.
    private static readonly string[] Telling = ["觉得", "感觉", "客户说", "他说", "她说", "老板说", "领导说", "对方说", "等到", "says", "said they"];

    private static readonly string[] Ordering =
    [
        "改到那天", "改到当天", "改成那天", "改那天", "按那天", "就那天", "定那天", "定在那天", "设成那天", "写那天", "填那天", "挪到那天", "推到那天", "改到这天", "改到这个日子", "改到那个日子", "按这个改", "照这个改", "按这个更新",
        "照这个更新", "按这个来", "照这个来", "据此更新", "据此修改", "照此更新", "让我登记", "让我改", "叫我改", "让我更新", "叫我更新", "让我记", "让我记一下", "叫我记一下", "让我录", "让登记", "让改一下", "要我改", "要我登记", "你照改", "你给改一下", "你改一下", "你帮我改一下", "帮我改一下", "帮忙改一下", "麻烦改一下", "请改一下", "请予更新", "麻烦更新", "move it to that day",
    ];

    // 明天再改: not now.
    private static readonly string[] Later =
    [
        .. from day in (string[])["明天", "后天", "下周", "下午", "晚上", "过两天", "月底", "下个月", "待会", "待会儿", "等会", "等会儿", "晚点", "改天", "周末", "明早", "下周一"]
           from what in (string[])["改", "推", "动", "弄", "录", "更新", "处理", "看", "定", "关", "调", "转", "建", "加", "写"]
           select day + "再" + what,
    ];

    // The bot itself is spoken to.
    private static readonly string[] DirectOrders =
    [
        .. from who in (string[])["你", "帮我", "给", "你给", "你帮我", "麻烦", "麻烦你", "请", "请你", "替我", "给我"]
           from what in (string[])["改一下", "改下", "改上", "改了", "改", "更新", "登记", "记一下", "记上", "记", "调一下", "写上", "填上", "挪一下", "标一下", "标上", "录入", "录一下"]
           select who + what,
    ];

    // 我还没答应, after which nothing was to be done.
    private static readonly string[] Refusing =
    [
        .. from who in (string[])["我", "我们", "我方", "咱"]
           from not in (string[])["没", "还没", "没有", "还没有", "不", "可没", "并未", "尚未", "未"]
           from what in (string[])["答应", "同意", "松口", "点头", "拍板", "想好", "决定"]
           select who + not + what,
        "我说不行", "我拒绝了", "我回绝了", "我没接", "我给拒了", "我挡回去了", "我顶回去了",
    ];

    // A name does not begin or end with these: the pattern was laid over the wrong words.
    private static readonly string[] BadFirst =
    [
        "to", "of", "for", "is", "are", "was", "were", "on", "by", "in", "with", "at", "because", "from", "and", "that", "as", "it", "be",
        "has", "have", "not", "did", "does", "do", "will", "should", "their", "they", "he", "she", "due", "since", "or", "but", "than",
        "the", "a", "an", "一个", "一条", "一笔", "的", "了", "到", "在", "给", "把", "将", "是", "被", "因", "和", "也", "就",
    ];

    private static readonly string[] BadLast =
    [
        "to", "of", "for", "is", "are", "was", "were", "on", "by", "in", "with", "at", "from", "and", "the", "a", "an", "not", "has", "have",
        "be", "it", "as", "or", "but", "'s", "的", "给", "把", "将", "在", "到", "是", "了", "被", "还", "已", "没", "不", "未", "和", "就", "经",
    ];

    public CommonWords(Vocabulary vocabulary)
    {
        Leading = new SequenceSet(vocabulary, [.. Openers, .. WeakOpeners, .. Requests, .. QuestionOpeners, .. SoftQuestionOpeners]);
        WeakLeading = new SequenceSet(vocabulary, WeakOpeners);
        Trailing = new SequenceSet(vocabulary, [.. Closers, .. Requests]);
        Filling = new SequenceSet(vocabulary, Adverbs);
        Joining = new SequenceSet(vocabulary, JoiningWords);
        Polite = new SequenceSet(vocabulary, Requests);
        StrongQuestion = new SequenceSet(vocabulary, [.. QuestionOpeners, .. QuestionWords]);
        WeakQuestion = new SequenceSet(vocabulary, [.. SoftQuestionOpeners, "吗", "么"]);
        FirstQuestion = new SequenceSet(vocabulary, FirstQuestionWords);
        Negation = new SequenceSet(vocabulary, [.. Negations, .. Declined]);
        Supposition = new SequenceSet(vocabulary, [.. Supposing, .. Later]);
        Hearsay = new SequenceSet(vocabulary, Telling);
        Order = new SequenceSet(vocabulary, [.. Ordering, .. DirectOrders]);
        DirectOrder = new SequenceSet(vocabulary, DirectOrders);
        Declining = new SequenceSet(vocabulary, Declined);
        Refusal = new SequenceSet(vocabulary, Refusing);
        NotFirstInName = new SequenceSet(vocabulary, BadFirst);
        NotLastInName = new SequenceSet(vocabulary, BadLast);
    }

    public SequenceSet Leading { get; }

    /// <summary>Those of <see cref="Leading"/> a name may well begin with.</summary>
    public SequenceSet WeakLeading { get; }

    public SequenceSet Trailing { get; }

    /// <summary>Adverbs that may stand between a slot and the literal behind it.</summary>
    public SequenceSet Filling { get; }

    public SequenceSet Joining { get; }

    public SequenceSet Polite { get; }

    public SequenceSet StrongQuestion { get; }

    public SequenceSet WeakQuestion { get; }

    public SequenceSet FirstQuestion { get; }

    public SequenceSet Negation { get; }

    public SequenceSet Supposition { get; }

    /// <summary>Of <see cref="Supposition"/>, what others say: an <see cref="Order"/> behind it takes it up.</summary>
    public SequenceSet Hearsay { get; }

    public SequenceSet Order { get; }

    /// <summary>Of <see cref="Order"/>, what is said to the bot, with or without a comma before it.</summary>
    public SequenceSet DirectOrder { get; }

    /// <summary>What somebody tried and nobody agreed to.</summary>
    public SequenceSet Declining { get; }

    /// <summary>What the speaker did not agree to, wherever it is said.</summary>
    public SequenceSet Refusal { get; }

    public SequenceSet NotFirstInName { get; }

    public SequenceSet NotLastInName { get; }
}

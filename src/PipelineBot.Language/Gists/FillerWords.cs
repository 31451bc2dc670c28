using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>Words that say nothing by themselves: they neither explain a sentence nor make it doubtful.</summary>
internal static class FillerWords
{
    public static readonly string[] Words =
    [
        "the", "a", "an", "of", "to", "on", "in", "at", "for", "with", "by", "from", "into", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had",
        "it", "its", "that", "this", "there", "we", "i", "you", "our", "my", "us", "me", "'s", "'re", "s", "will", "should", "so", "um", "uh", "er", "well", "now",
        "just", "already", "finally", "today", "then", "also", "too", "basically", "actually", "really", "still", "only", "about", "around", "roughly", "approx",
        "please", "pls", "plz", "thanks", "thx", "thank", "ok", "okay", "hey", "hi", "hello", "guys", "team", "all", "both", "up", "down", "out", "back", "over",
        "can", "could", "would", "need", "needs", "want", "let", "lets", "make", "made", "get", "got", "gets", "do", "did", "does", "their", "they", "them", "he", "she",
        "deal", "deals", "account", "project", "opportunity", "opp", "stage", "phase", "amount", "value", "date", "milestone", "milestones", "dates",
        "amounts", "stages", "stuff", "things", "thing", "one", "ones", "跟进的", "负责的", "那天", "new", "current", "system", "some", "any", "very", "much",
        "quite", "pretty", "am", "being", "or", "but", "mate", "boss", "everyone", "folks", "dear", "kindly", "ahead", "go", "going", "look", "looks",
        "like", "per", "today's", "officially", "straight", "entire", "whole", "full", "same", "here", "too", "well", "sure", "please", "record",
        "records", "crm", "entry", "customer", "client", "company", "status", "quick", "quickly", "asap", "soon as possible", "correctly", "which",
        "who", "update", "updated",
        "this morning", "this afternoon", "last night", "right now", "for now", "some time", "again", "great", "good", "news", "good news", "fyi", "btw", "yes", "yep",
        "i'm", "im", "i've", "ive", "i'd", "i'll", "we're", "we've", "we'd", "we'll", "you're", "you've", "you'll", "they're", "they've", "they'd", "they'll",
        "it'll", "that'll", "there'll", "he'll", "she'll", "whats", "thats", "theirs", "ours", "his", "her", "him", "hers", "your", "yours", "these",
        "those", "y'all", "gonna", "hereby", "herewith", "itself", "themselves", "instead", "everything", "something", "anything", "someone", "somebody", "list",
        "say", "says it", "says so", "lets say", "let's say", "i say", "mr", "mrs", "ms", "sir", "madam", "ma'am", "ladies", "gents",
        "bot", "buddy", "bro", "dude", "pal", "legend", "chap", "lad", "man", "friend", "friends", "chief", "colleagues", "all of you", "y'know", "you know",
        "i mean", "you see", "as you know", "ah", "sia", "meh", "ba", "ya", "yah", "le", "la", "alr", "eh", "aiyo", "wah",
        "omg", "yay", "woohoo", "woop", "wow", "whoa", "ugh", "damn", "darn", "dang", "shoot", "whoops", "oops", "phew", "boom", "nvm", "lol", "lmao", "haha", "hehe",
        "hah", "tbh", "ngl", "imo", "imho", "fr", "no cap", "lowkey", "rn", "atm", "eod", "cob", "eob", "btw btw", "x", "xx", "xxx", "oi", "yo", "aye", "aight",
        "fwiw", "heads up", "quick one", "quick update", "quick note", "for the record", "just so you know", "to be honest", "honestly", "frankly", "literally",
        "realistically", "obviously", "clearly", "simply", "exactly", "totally", "absolutely", "definitely", "certainly",
        "unfortunately", "sadly", "regret", "regretfully", "regrettably", "we regret", "i regret", "afraid", "glad", "happy", "so happy", "super happy", "pleased",
        "delighted", "excited", "proud", "thrilled", "chuffed", "stoked", "crying", "im crying", "pleased to report", "happy to report",
        "glad to report", "pleased to say", "happy to say", "glad to say", "pleased to inform", "glad to inform", "please be informed", "be informed",
        "please be advised", "be advised", "to inform you", "inform you", "to announce", "informed", "please note", "note that",
        "reckon", "i reckon", "we reckon", "approximately", "circa", "ca", "ish", "more or less", "give or take", "or so", "or thereabouts", "something like",
        "in the region of", "near enough", "near as", "immediately", "effective", "effective immediately", "effective today",
        "as of today", "as of now", "as of yesterday", "starting today", "starting now", "from now on", "from now", "from here on", "from here on out",
        "from here on in", "going forward", "henceforth", "from today", "with immediate effect", "in the end", "in total", "overall",
        "eventually", "recently", "currently", "presently", "meanwhile", "anyway", "anyways", "though", "however", "hence", "thus", "therefore", "accordingly",
        "properly", "ever", "even", "next year", "next month", "next time", "next one", "the new year", "new year", "just now", "a moment ago",
        "an hour ago", "minutes ago", "earlier today", "this evening", "tonight", "yesterday", "last week", "today morning", "as requested", "as agreed",
        "as mentioned", "as promised", "as planned", "as expected", "per our call", "per call", "on the call", "by the way", "same same",
        "think we can", "think we can call", "i think we can call", "can call", "two", "three", "any more", "anymore", "any longer", "'ll", "than planned", "than expected", "than we thought", "still open", "outstanding", "so it is", "so they are", "so we are", "so i am",
        "as soon as", "as long as", "as far as", "as discussed", "as we discussed", "final", "two of them", "all three", "the following", "following deals",
        "upfront", "hot off the press", "hot off the presses", "great news", "bad news", "sad news", "big news", "exciting news", "awesome news", "the good news",
        "the bad news", "brilliant news", "good morning team", "needful", "you may", "you can", "forecasted", "their end", "our end",
        "的", "了", "把", "将", "给", "在", "到", "于", "是", "为", "成", "我", "你", "您", "他", "她", "它", "我们", "咱们", "他们", "这个", "那个", "这", "那", "个", "这单", "那单",
        "单子", "项目", "商机", "客户", "那边", "这边", "呢", "啊", "呀", "吧", "嘛", "哈", "啦", "哦", "噢", "嗯", "呃", "喔", "就", "也", "都", "又", "还", "再", "先", "已", "已经", "刚", "刚刚",
        "刚才", "今天", "现在", "目前", "终于", "正式", "算是", "帮", "帮我", "帮忙", "麻烦", "请", "劳驾", "一下", "下", "谢谢", "多谢", "辛苦", "好", "好的", "好消息", "老铁", "老板", "同事们", "各位",
        "系统", "更新", "更新下", "更新一下", "记上", "记一下", "改一下", "改下", "可以", "要", "得", "想", "需要", "大概", "左右", "差不多", "大约", "最终", "最后", "一共", "总共", "其实", "然后呢",
        "阶段", "环节",
        "金额", "日期", "里程碑", "那", "么", "跟", "和", "与", "对", "从", "往", "向", "用", "让", "被", "等", "之前", "以前", "前", "后", "里", "那单", "这单", "大单", "了吧", "了哈",
        "那块", "这块", "一直", "直接", "马上", "立刻", "赶紧", "尽快", "基本", "基本上", "整体", "整个", "全部", "一共", "加起来", "含税", "不含税", "人民币", "这次", "本次", "此", "该", "之",
        "而", "且", "所以", "因此", "于是", "结果", "居然", "竟然", "果然", "应该", "能", "会", "去", "来", "做", "弄", "搞", "说", "记得", "顺便", "另", "同时", "以及", "位", "大家",
        "领导", "哥", "姐", "咱", "俺", "贵", "公司", "集团",
        "案子", "案件", "这案子", "专案", "这一单", "那一单", "这笔", "那笔", "这笔单子", "那笔单子", "机会", "咯", "啰", "噻", "嘞", "咧", "哩", "呗", "哇", "撒", "哒", "喽", "伐", "好伐",
        "哟", "哎", "唉", "诶", "欸", "哎呀", "哎哟", "喂", "嘿", "lah", "leh", "lor", "loh", "liao", "hor", "咗", "喇", "嘅", "系", "喺", "啱啱", "嗰", "嗰个", "呢个", "佢",
        "佢哋", "我哋", "唔该", "帮手", "而家", "啲", "㗎", "噃", "总算", "可算", "好不容易", "累死我了", "累死了", "太好了", "太棒了", "给力", "报告", "汇报一下", "汇报", "跟你说", "跟你讲", "我跟你说",
        "我跟你讲", "跟你讲哦", "说一声", "同步一下", "同步", "报喜", "救命", "家人们", "兄弟们", "朋友们", "宝子们", "谁懂啊", "老师", "亲", "机器人", "小助手", "助手", "今儿", "今儿个", "case",
        "sync", "到系统", "系统里", "今天就这俩", "就这俩", "就这些", "就这两个", "没毛病", "没问题", "没啥问题", "顺手", "顺带", "麻烦你了", "劳烦", "有劳", "拜托", "拜托了", "烦请", "请您", "帮我改下",
        "帮我更新", "替我", "给我", "给我们", "哪些", "东西", "事情", "事儿", "活儿", "那些", "这些", "所有", "经与客户沟通", "经沟通", "现将", "兹将", "予以", "特此", "即日起", "相关", "处理",
        "哈哈", "哈哈哈", "请客请客", "开心", "牛逼", "太牛了", "u1s1", "说真的", "老实说", "实话说", "的话",
        "回", "放",
    ];

    public static SequenceSet Set(Vocabulary vocabulary) => new(vocabulary, Words);
}

using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>How people write currencies. ¥, 元, 块 are CNY and $ is USD: the yen and other dollars must be said.</summary>
internal static class Currencies
{
    private static readonly (string Written, string Code)[] All =
    [
        ("us$", "USD"), ("hk$", "HKD"), ("nt$", "TWD"), ("a$", "AUD"), ("s$", "SGD"), ("c$", "CAD"), ("nz$", "NZD"),
        ("cn¥", "CNY"), ("rmb¥", "CNY"), ("rmb ¥", "CNY"), ("jp¥", "JPY"),
        ("$", "USD"), ("¥", "CNY"), ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("₹", "INR"),
        ("usd", "USD"), ("cny", "CNY"), ("cnh", "CNY"), ("rmb", "CNY"), ("eur", "EUR"), ("gbp", "GBP"), ("jpy", "JPY"),
        ("hkd", "HKD"), ("twd", "TWD"), ("ntd", "TWD"), ("sgd", "SGD"), ("aud", "AUD"), ("cad", "CAD"), ("krw", "KRW"),
        ("inr", "INR"), ("chf", "CHF"), ("mop", "MOP"), ("nzd", "NZD"), ("sek", "SEK"), ("nok", "NOK"), ("dkk", "DKK"),
        ("aed", "AED"), ("thb", "THB"), ("myr", "MYR"), ("idr", "IDR"), ("vnd", "VND"), ("brl", "BRL"), ("mxn", "MXN"), ("pln", "PLN"), ("zar", "ZAR"),
        ("us dollars", "USD"), ("us dollar", "USD"), ("hong kong dollars", "HKD"), ("singapore dollars", "SGD"),
        ("australian dollars", "AUD"), ("canadian dollars", "CAD"), ("swiss francs", "CHF"), ("british pounds", "GBP"), ("dollars", "USD"), ("dollar", "USD"), ("bucks", "USD"),
        ("euros", "EUR"), ("euro", "EUR"), ("pounds", "GBP"), ("yuan", "CNY"), ("renminbi", "CNY"), ("yen", "JPY"),
        ("quid", "GBP"), ("sterling", "GBP"), ("pounds sterling", "GBP"), ("pound", "GBP"), ("kuai", "CNY"), ("rmbs", "CNY"), ("yuans", "CNY"), ("usds", "USD"),
        ("sing dollars", "SGD"), ("sing dollar", "SGD"), ("sing", "SGD"), ("hk dollars", "HKD"), ("aussie dollars", "AUD"), ("taiwan dollars", "TWD"), ("nt dollars", "TWD"),
        ("rupees", "INR"), ("rupee", "INR"), ("ringgit", "MYR"), ("dirhams", "AED"), ("baht", "THB"), ("rm", "MYR"), ("ringgits", "MYR"), ("reais", "BRL"), ("zloty", "PLN"), ("zlotys", "PLN"), ("pln", "PLN"), ("rand", "ZAR"), ("rands", "ZAR"), ("naira", "NGN"), ("ngn", "NGN"), ("egp", "EGP"), ("egyptian pounds", "EGP"),
        ("sar", "SAR"), ("riyals", "SAR"), ("saudi riyals", "SAR"), ("qar", "QAR"), ("kwd", "KWD"), ("dirham", "AED"), ("php", "PHP"), ("czk", "CZK"), ("huf", "HUF"), ("forint", "HUF"), ("ils", "ILS"), ("shekels", "ILS"), ("kes", "KES"), ("ghs", "GHS"), ("cedis", "GHS"),
        ("roubles", "RUB"), ("rubles", "RUB"), ("uah", "UAH"), ("bgn", "BGN"), ("clp", "CLP"), ("ars", "ARS"), ("mexican pesos", "MXN"), ("philippine pesos", "PHP"), ("swiss franc", "CHF"), ("francs", "CHF"), ("swedish kronor", "SEK"), ("swedish krona", "SEK"), ("norwegian kroner", "NOK"), ("danish kroner", "DKK"),
        ("turkish lira", "TRY"), ("korean won", "KRW"), ("rupiah", "IDR"), ("pkr", "PKR"), ("lkr", "LKR"), ("bdt", "BDT"), ("taka", "BDT"), ("new zealand dollars", "NZD"), ("kiwi dollars", "NZD"), ("软妹币", "CNY"), ("刀乐", "USD"),
        ("人民币", "CNY"), ("元人民币", "CNY"), ("块钱", "CNY"), ("块", "CNY"), ("元", "CNY"), ("圆", "CNY"),
        ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("英镑", "GBP"), ("港币", "HKD"), ("港元", "HKD"),
        ("日元", "JPY"), ("日币", "JPY"), ("新台币", "TWD"), ("台币", "TWD"), ("新加坡元", "SGD"), ("新币", "SGD"),
        ("澳元", "AUD"), ("澳币", "AUD"), ("加元", "CAD"), ("加币", "CAD"), ("韩元", "KRW"), ("卢比", "INR"),
        ("瑞士法郎", "CHF"), ("瑞郎", "CHF"), ("澳门元", "MOP"), ("美刀", "USD"), ("刀", "USD"), ("欧", "EUR"), ("镑", "GBP"), ("港纸", "HKD"), ("円", "JPY"), ("美圆", "USD"), ("欧圆", "EUR"), ("日圆整", "JPY"), ("元整", "CNY"), ("圆整", "CNY"), ("块整", "CNY"), ("美元整", "USD"), ("欧元整", "EUR"), ("日圆", "JPY"),
    ];

    /// <summary>Whether amounts of a currency are usually written 12,50.</summary>
    public static bool HasDecimalComma(string code) => code is "EUR" or "SEK" or "NOK" or "DKK" or "PLN" or "BRL";

    // Most places begin no currency, and the others few.
    private static readonly Dictionary<char, (string Written, string Code)[]> ByFirst = All.GroupBy(c => c.Written[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Everything a currency is written with.</summary>
    public static IEnumerable<string> Written => All.Select(c => c.Written);

    /// <summary>A currency in front of a number: letters need no gap before the figures (USD300k).</summary>
    public static string? Before(string text, int i, out int end) => Find(text, i, wholeWord: false, out end);

    /// <summary>A currency behind a number.</summary>
    public static string? After(string text, int i, out int end) => Find(text, i, wholeWord: true, out end);

    private static string? Find(string text, int i, bool wholeWord, out int end)
    {
        end = i;
        // R1.2m is in rand; R2 may be a release.
        if (!wholeWord && Scan.At(text, i) == 'r' && Scan.AtWordStart(text, i) && Scan.IsDigit(Scan.At(text, i + 1)))
        {
            var figures = i + 1;
            while (Scan.IsDigit(Scan.At(text, figures)) || (Scan.At(text, figures) is '.' or ',' && Scan.IsDigit(Scan.At(text, figures + 1))))
            {
                figures++;
            }

            if (figures - i > 4 || Scan.LongestOf(text, Scan.SkipSpaces(text, figures), ["k", "m", "mn", "mil", "million", "thousand", "bn", "billion"]) > 0)
            {
                end = i + 1;
                return "ZAR";
            }
        }

        string? code = null;
        if (!ByFirst.TryGetValue(Scan.At(text, i), out var candidates))
        {
            return null;
        }

        foreach (var (written, candidate) in candidates)
        {
            if (written.Length > end - i && Scan.StartsWith(text, i, written) && !IsOtherWord(text, i, written.Length) && EndsWell(text, i + written.Length, wholeWord))
            {
                (code, end) = (candidate, i + written.Length);
            }
        }

        return code;
    }

    private static bool EndsWell(string text, int end, bool wholeWord) =>
        !Scan.IsLetter(text[end - 1]) || (wholeWord ? Scan.AtWordEnd(text, end) : !Scan.IsLetter(Scan.At(text, end)));

    // 元旦 and 元宵 are feasts, 欧洲 is a continent.
    private static bool IsOtherWord(string text, int i, int length) => length == 1 && text[i] switch
    {
        '元' => Scan.At(text, i + 1) is '旦' or '宵' or '月' or '素' or '件',
        '欧' => Scan.At(text, i + 1) is '洲' or '盟' or '美',
        '刀' => Scan.At(text, i + 1) is '具' or '片',
        _ => false,
    };
}

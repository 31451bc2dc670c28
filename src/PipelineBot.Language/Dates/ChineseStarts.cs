using System.Buffers;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Whether a date or a range may begin at a place, told by two or three characters: the grammars are tried only there, and most of a
/// sentence is passed over.
/// </summary>
internal static class ChineseStarts
{
    // Each holiday's first character, and those that may follow it.
    private const string Holidays = "元旦元月元宵新年国庆春节清明端午中秋双十双1感恩重阳平安圣诞情人劳动教师青年儿童妇女女生植树愚人建军光棍母亲父亲除夕万圣五一五四六一七夕三八十一腊八"
        + ChineseSolarTerms.Names;

    private static readonly SearchValues<char> Dates = SearchValues.Create(
        "零〇一二两三四五六七八九十廿卅今明昨后後前大去来本这上下当中周週星礼月年季第半过再最农阴正腊冬民听琴寻" + Holidays);

    private static readonly SearchValues<char> RangeWords = SearchValues.Create("从自在截直到近未往接随此之将");

    public static bool OfDate(string text, int i)
    {
        var c = text[i];
        if (Scan.IsDigit(c))
        {
            return IsCounted(text, i);
        }

        if (!Dates.Contains(c))
        {
            return false;
        }

        var next = Scan.At(text, i + 1);
        return c switch
        {
            '今' or '明' or '昨' => next is '天' or '日' or '年' or '晚' or '早' or '晨' or '夜' or '明' or '后' or '今' or '儿' or '朝' or '仔',
            '听' or '琴' or '寻' => next is '日' or '朝' or '晚',
            '后' or '後' or '前' => next is '天' or '日' or '年' or '半' || IsCounted(text, i + 1),
            '大' => next is '后' or '前' or '大' or '年' || IsHoliday(c, next),
            '去' or '来' => next == '年',
            '上' or '下' or '本' or '这' or '当' => IsOffset(text, i),
            '周' or '週' => next == '末' || ChineseWords.Weekday(next) != NodaTime.IsoDayOfWeek.None,
            '星' => next == '期',
            '礼' => next == '拜',
            '拜' => ChineseWords.Weekday(next) != NodaTime.IsoDayOfWeek.None,
            '月' => next is '初' or '中' or '末' or '底' or '尾' or '内',
            '季' => next is '度' or '末' or '底',
            '第' => IsNumber(next),
            '半' => next is '年' or '个' or '月',
            '过' => next == '半' || IsCounted(text, i + 1),
            '再' => next == '过',
            '最' => next is '后' or '近',
            '农' or '阴' => next == '历',
            '正' or '腊' or '冬' => next == '月' || IsHoliday(c, next),
            '民' => next == '国',
            '年' => next is '初' or '中' or '末' or '底' or '尾' or '内',
            '中' when next == '旬' => true,
            _ => (ChineseDigits.IsNumeral(c) && IsCounted(text, i)) || IsHoliday(c, next),
        };
    }

    public static bool OfRange(string text, int i) => RangeWords.Contains(text[i]) || OfDate(text, i) || (text[i] == '过' && Scan.At(text, i + 1) == '去')
        || (text[i] == 'q' && Scan.IsDigit(Scan.At(text, i + 1)));

    public static bool IsNumber(char c) => Scan.IsDigit(c) || ChineseDigits.IsNumeral(c);

    public static bool IsHoliday(char c, char next)
    {
        for (var i = 0; i < Holidays.Length; i += 2)
        {
            if (Holidays[i] == c && Holidays[i + 1] == next)
            {
                return true;
            }
        }

        return false;
    }

    // 上周, 下下个月, 这一季度, 上2个月; but not 这个情况 and 上班.
    private static bool IsOffset(string text, int i)
    {
        var end = i + 1;
        while (Scan.At(text, end) == text[i] && end - i < 3)
        {
            end++;
        }

        var count = end;
        end = Scan.At(text, end) is '一' ? end + 1 : end;
        end = Scan.At(text, end) == '个' ? end + 1 : end;
        return Scan.At(text, end) is '周' or '週' or '星' or '礼' or '拜' or '月' or '季' or '年' or '世' or '半' or '旬' || IsCounted(text, count);
    }

    // A number that may be a day or count days: 12月, 3个工作日, 12/5; 3家 and 500 are none.
    private static bool IsCounted(string text, int i)
    {
        var end = i;
        while (end - i < 12 && IsNumber(Scan.At(text, end)))
        {
            end++;
        }

        if (end == i)
        {
            return Scan.At(text, i) == '半';
        }

        end = Scan.SkipSpaces(text, end);
        end = Scan.At(text, end) == '个' ? Scan.SkipSpaces(text, end + 1) : end;
        return Scan.At(text, end) is '月' or '日' or '号' or '天' or '年' or '周' or '週' or '星' or '礼' or '季' or '工' or '世' or '半' or '/' or '-' or '.'
            or '到' or '至' or '–' or '—' or '~' or '〜' or '直';
    }
}

using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>
/// Reads 一百零五, 一百二十万, 1.2亿, 1万2, 二〇二六 and plain figures, which all follow one grammar: a count, a unit, and again.
/// </summary>
internal struct MixedNumber
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private decimal _total;
    private decimal _section;
    private decimal? _count;
    private int _countDigits;
    private bool _countIsArabic;
    private decimal _lastUnit;
    private decimal _smallLimit;
    private decimal _bigLimit;
    private bool _zero;
    private bool _hasYi;
    private bool _isSpaced;

    public static bool TryRead(string text, int start, out decimal value, out int end)
    {
        var state = new MixedNumber { _lastUnit = 1, _smallLimit = 10_000, _bigLimit = decimal.MaxValue };
        var position = start;
        var (settledValue, settledEnd) = (0m, -1);
        while (state.Step(text, start, ref position))
        {
            // The part up to 万 or 亿 stands even when what follows turns out to be a date: 50万12月5日.
            if (state is { _section: 0, _count: null, _lastUnit: >= 10_000, _zero: false })
            {
                (settledValue, settledEnd) = (state._total, position);
            }
        }

        if (state.IsRange)
        {
            (value, end) = (0, start);
            return false;
        }

        if (position == start || (state._count is null && state._zero))
        {
            (value, end) = (settledValue, Math.Max(settledEnd, start));
            return settledEnd > start;
        }

        if (settledEnd > 0 && settledEnd < position && IsOfTime(text, position))
        {
            (value, end) = (settledValue, settledEnd);
            return true;
        }

        (value, end) = (state.Sum(), position);
        return true;
    }

    /// <summary>Whether what follows a figure makes it a part of a date, a time or a while: 50万12月5日, 50万三天后, 50万12/5.</summary>
    public static bool IsOfTime(string text, int i) => Scan.At(text, i) switch
    {
        '月' or '日' or '号' or '號' or '年' or '天' or '周' or '週' or '季' or '点' or '點' or '时' or '星' or '礼' => true,
        '个' or '個' => Scan.At(text, i + 1) is '月' or '星' or '礼' or '季' or '工' or '小' or '钟' or '半',
        '小' => Scan.At(text, i + 1) is '时' or '時',
        '分' => Scan.At(text, i + 1) is '钟' or '鐘',
        '/' or '-' or ':' or '.' => Scan.IsDigit(Scan.At(text, i + 1)),
        _ => false,
    };

    // 两三天, 三五万: two figures side by side mean "two or three". Three and more are read one after the other.
    private readonly bool IsRange => _count is >= 10 && !_countIsArabic && _countDigits == 2 && _count % 10 != 0;

    private bool Step(string text, int start, ref int position)
    {
        var c = Scan.At(text, position);
        if (Scan.IsDigit(c))
        {
            return TakeArabic(text, ref position);
        }

        var unitAt = _countIsArabic && c == ' ' ? Scan.SkipSpaces(text, position) : position;
        // 16 萬 8, 16 万 8 千: written with spaces throughout.
        if (c == ' ' && _isSpaced && _count is null && _lastUnit >= 10_000 && IsLastFigure(text, Scan.SkipSpaces(text, position)))
        {
            position = Scan.SkipSpaces(text, position);
            return TakeArabic(text, ref position);
        }

        c = Scan.At(text, unitAt);
        _isSpaced |= unitAt > position;
        if (ChineseDigits.SmallUnit(c) is var small and > 0)
        {
            return TakeSmall(text, small, unitAt, start, ref position);
        }

        if (ChineseDigits.BigUnit(c) is var big and > 0)
        {
            return TakeBig(big, unitAt, ref position);
        }

        return unitAt == position && TakeDigit(c, ref position);
    }

    private static bool IsLastFigure(string text, int i) =>
        Scan.IsDigit(Scan.At(text, i)) && !Scan.IsWordChar(Scan.At(text, i + 1)) && Scan.At(text, i + 1) is not ('.' or '/' or '-' or ':') && !(Scan.At(text, i + 1) == ',' && Scan.IsDigit(Scan.At(text, i + 2)))
        && !IsOfTime(text, Scan.SkipSpaces(text, i + 1));

    private bool TakeArabic(string text, ref int position)
    {
        if (_count is not null || !ArabicNumber.TryRead(text, position, out var value, out var end))
        {
            return false;
        }

        (_count, _countIsArabic, _countDigits) = (value, true, end - position);
        position = end;
        return true;
    }

    private bool TakeDigit(char c, ref int position)
    {
        var digit = ChineseDigits.Digit(c);
        if (ChineseDigits.Tens(c) is var tens and > 0 && _count is null && _smallLimit > 10)
        {
            _section += tens;
            (_lastUnit, _smallLimit) = (10, 10);
        }
        else if (c == '半' && _count is null && !_zero && _lastUnit >= 10_000)
        {
            _total += _lastUnit / 2;
            position++;
            return false;
        }
        else if (digit < 0)
        {
            return false;
        }
        else if (digit == 0 && _lastUnit > 1)
        {
            if (_zero || _count is not null)
            {
                return false;
            }

            _zero = true;
        }
        else if (_count is null)
        {
            (_count, _countIsArabic, _countDigits) = (digit, false, 1);
        }
        else if (_countIsArabic || _lastUnit > 1 || _countDigits >= 15)
        {
            return false;
        }
        else
        {
            // 二〇二六: figures one after the other.
            (_count, _countDigits) = ((_count * 10) + digit, _countDigits + 1);
        }

        position++;
        return true;
    }

    private bool TakeSmall(string text, int unit, int unitAt, int start, ref int position)
    {
        if (unit >= _smallLimit || (_count is not null && !_countIsArabic && _countDigits > 1))
        {
            return false;
        }

        // "百万" may begin a number; "百" alone is a word's part more often than a hundred.
        var implied = unit == 10 || (unitAt == start && ChineseDigits.BigUnit(Scan.At(text, unitAt + 1)) > 0 && unit == 100);
        if (_count is null && !implied)
        {
            return false;
        }

        _section += (_count ?? 1) * unit;
        (_count, _lastUnit, _smallLimit, _zero) = (null, unit, unit, false);
        position = unitAt + 1;
        return true;
    }

    private bool TakeBig(long unit, int unitAt, ref int position)
    {
        var amount = _section + (_count ?? 0) + (unit == 100_000_000 ? _total : 0);
        if (amount == 0 || IsRange || (unit >= _bigLimit && (_hasYi || unit == 10_000)) || amount > Largest / unit)
        {
            return false;
        }

        _total = unit == 100_000_000 ? amount * unit : _total + (amount * unit);
        _hasYi |= unit == 100_000_000;
        _bigLimit = unit;
        (_section, _count, _lastUnit, _smallLimit, _zero) = (0, null, unit, 10_000, false);
        position = unitAt + 1;
        return true;
    }

    private readonly decimal Sum()
    {
        var rest = _count ?? 0;

        // 一万二 and 两百五 leave the next lower unit unsaid; 一百零五 does not.
        if (_countDigits == 1 && _lastUnit > 1 && !_zero)
        {
            rest *= _lastUnit / 10;
        }

        return NumberReader.Plain(_total + _section + rest);
    }
}

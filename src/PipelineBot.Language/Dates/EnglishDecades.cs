using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>the 1990s, the '90s, the nineties, the noughties, the twenty-tens, the next decade, the last two decades. A decade without its century is the latest begun.</summary>
internal static class EnglishDecades
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var start = EnglishWords.SkipThe(text, i);
        if (EnglishWords.TryPeriodOffset(text, start, out var offset, out var end))
        {
            return Relative(text, Scan.SkipSpaces(text, end), offset, context);
        }

        if (Scan.Words(text, start, "past") is var past and > 0)
        {
            return Relative(text, Scan.SkipSpaces(text, past), -1, context);
        }

        return start < text.Length && Year(text, start, context, out end) is var year and > 0
            ? RangeCandidate.Of(end, new LocalDate(year, 1, 1), new LocalDate(year + 9, 12, 31), 0.8)
            : null;
    }

    private static RangeCandidate? Relative(string text, int i, int offset, LanguageContext context)
    {
        var counted = EnglishSteps.TryCount(text, i, out var said, out var end, out _);
        var count = counted ? said : 1;
        end = Scan.LongestOf(text, counted ? Scan.SkipSpaces(text, end) : i, ["decade", "decades"]);
        if (end < 0 || count > 10)
        {
            return null;
        }

        var current = context.Today.Year / 10 * 10;
        var first = offset switch { 0 => current, 1 => current + 10, _ => current - (10 * count) };
        return RangeCandidate.Of(end, new LocalDate(first, 1, 1), new LocalDate(first + (10 * (offset == 0 ? 1 : count)) - 1, 12, 31), 0.8);
    }

    private static int Year(string text, int i, LanguageContext context, out int end)
    {
        if (Scan.IsDigit(text[i]))
        {
            var figures = 0;
            while (figures < 5 && Scan.IsDigit(Scan.At(text, i + figures)))
            {
                figures++;
            }

            end = Scan.At(text, i + figures) == '\'' ? i + figures + 1 : i + figures;
            if (figures is not (2 or 4) || text[i + figures - 1] != '0' || Scan.At(text, end) != 's' || !Scan.AtWordEnd(text, ++end) || !Scan.TryInt(text, i, 4, out var figure, out _))
            {
                return 0;
            }

            return figures == 2 ? Latest(figure, context) : Resolve.IsYear(figure) && Resolve.IsYear(figure + 9) ? figure : 0;
        }

        if (Scan.LongestOf(text, i, ["noughties", "two thousands"]) is var noughties and > 0)
        {
            end = noughties;
            return 2000;
        }

        var thousands = Scan.LongestOf(text, i, ["two thousand and", "two thousand", "twenty"]);
        var hundreds = Math.Max(thousands, Scan.Words(text, i, "nineteen"));
        var century = hundreds < 0 ? 0 : thousands > 0 ? 2000 : 1900;
        var start = century > 0 ? Scan.SkipSpaces(text, Scan.At(text, hundreds) == '-' ? hundreds + 1 : hundreds) : i;
        end = Scan.WordEnd(text, start);
        var decade = text.AsSpan(start, end - start) switch
        {
            "tens" => 10,
            "twenties" => 20,
            "thirties" => 30,
            "forties" => 40,
            "fifties" => 50,
            "sixties" => 60,
            "seventies" => 70,
            "eighties" => 80,
            "nineties" => 90,
            _ => 0,
        };
        return decade == 0 ? 0 : century > 0 ? century + decade : decade == 10 ? 0 : Latest(decade, context);
    }

    private static int Latest(int decade, LanguageContext context) => 2000 + decade > context.Today.Year ? 1900 + decade : 2000 + decade;
}

using PipelineBot.DealUpdates;

namespace PipelineBot.Features.Digests;

/// <summary>
/// Makes a digest small enough for every surface of Teams, the older ones included. What gives way first: the last rows, then the length of names, then
/// more rows. The row that is being answered stays.
/// </summary>
internal static class DigestFit
{
    /// <summary>28 KB in UTF-16, less what the message around the card may take.</summary>
    public const int MostUtf16Bytes = 26 * 1024;

    /// <summary>Rather than fewer rows than this, names are cut shorter.</summary>
    private const int FewestRows = 5;

    private static readonly int[] Lengths = [DigestText.MostCharacters, 40, 20, 10];

    /// <summary>The forms to try, the largest first; the last is as small as it gets.</summary>
    public static IEnumerable<DigestView> Forms(DigestView view)
    {
        foreach (var length in Lengths)
        {
            view = Cut(view, length);
            var fewer = view;
            yield return fewer;
            while (Rows(fewer) > FewestRows)
            {
                fewer = WithoutLastRow(fewer);
                yield return fewer;
            }
        }

        for (var rows = Rows(view); rows > 0; rows--)
        {
            view = WithoutLastRow(view);
            if (rows <= FewestRows)
                yield return view;
        }
    }

    /// <summary>The same page with shorter and shorter names: its rows are counted, so none is left out.</summary>
    public static IEnumerable<DigestView> SameRows(DigestView view) => Lengths.Select(length => Cut(view, length));

    private static int Rows(DigestView view) => view.Owners.Sum(owner => owner.Rows.Count);

    private static DigestView WithoutLastRow(DigestView view)
    {
        var at = view.Owners.Count - 1;
        while (at > 0 && view.Owners[at].Rows.All(row => IsMoving(view, row)))
            at--;
        var owner = view.Owners[at];
        var last = owner.Rows.LastOrDefault(row => !IsMoving(view, row)) ?? owner.Rows[^1];
        List<DigestRow> rows = [.. owner.Rows.Where(row => row != last)];
        return view with
        {
            Owners = rows.Count > 0 ? [.. view.Owners.Take(at), owner with { Rows = rows }, .. view.Owners.Skip(at + 1)] : [.. view.Owners.Where(o => o != owner)],
            Others = rows.Count > 0 ? view.Others : [(owner.Name, owner.Count), .. view.Others],
            MoreRows = view.MoreRows + owner.Rows.Count - rows.Count,
        };
    }

    private static bool IsMoving(DigestView view, DigestRow row) => view.Moving == (row.DealId, row.MilestoneId);

    private static DigestView Cut(DigestView view, int most) => view with
    {
        Team = DigestText.Short(view.Team, most),
        // A mention's text is the whole name.
        Owners = [.. view.Owners.Select(o => o with { Name = DigestRows.IsMentioned(view, o) ? o.Name : DigestText.Short(o.Name, most), Rows = [.. o.Rows.Select(r => r with { Deal = DigestText.Short(r.Deal, most), Title = DigestText.Short(r.Title, most) })] })],
        Others = [.. view.Others.Select(o => (DigestText.Short(o.Name, most), o.Count))],
        Since = Cut(view.Since, most),
        Answered = Cut(view.Answered, most),
        Stalled = Cut(view.Stalled, most),
        CloseDatePassed = Cut(view.CloseDatePassed, most),
        Saved = view.Saved is { } saved ? saved with { Deal = DigestText.Short(saved.Deal, most), Lines = [.. saved.Lines.Select(l => Cut(l, 2 * most))] } : null,
    };

    private static DigestNews? Cut(DigestNews? news, int most) => news is null ? null : news with
    {
        New = [.. news.New.Select(n => DigestText.Short(n, most))],
        Done = [.. news.Done.Select(n => DigestText.Short(n, most))],
        Moved = [.. news.Moved.Select(m => (DigestText.Short(m.What, most), m.To))],
        Dropped = [.. news.Dropped.Select(n => DigestText.Short(n, most))],
    };

    private static IReadOnlyList<DigestDealLine> Cut(IReadOnlyList<DigestDealLine> lines, int most) =>
        [.. lines.Select(line => line with { Deal = DigestText.Short(line.Deal, most), Owner = DigestText.Short(line.Owner, most) })];

    private static FieldLine Cut(FieldLine line, int most) =>
        new(DigestText.Short(line.Label, most), line.Old is { } old ? DigestText.Short(old, most) : null, DigestText.Short(line.New, most));
}

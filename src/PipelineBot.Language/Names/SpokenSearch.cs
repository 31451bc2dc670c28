using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>One search by sound: pinyin, initials, characters of the same sound, and these mixed.</summary>
/// <param name="known">Something is called so: what is only similar is left out.</param>
internal readonly ref struct SpokenSearch(NameSearch names, NameScratch scratch, NameKey query, bool known)
{
    private const int LeastOneSyllable = 4;
    private const int LeastLoose = 4;
    private const int MostInitials = 10;

    private readonly bool _mixed = query.HanCount > 0 && query.HanCount < query.Compact.Length;

    public void Collect()
    {
        if (query.HanCount == 0)
        {
            Letters();
        }
        else
        {
            Characters();
        }

        if (SpokenQuery.Sounds(query) is { Length: > 1 } sounds)
        {
            Pieces(sounds);
        }
    }

    private void Letters()
    {
        Add(NameForms.Spoken(query.Compact));
        if (known)
        {
            return;
        }

        if (query.IsOneLatinWord && query.Compact.Length <= MostInitials)
        {
            Add(NameForms.Initials(query.Compact, stackalloc ushort[NameKey.MaxLength]));
        }

        if (query.Compact.Length >= LeastLoose)
        {
            Add(NameForms.Spoken(query.Compact, stackalloc ushort[NameKey.MaxLength], loose: true));
        }
    }

    private void Characters()
    {
        Span<ushort> said = stackalloc ushort[NameKey.MaxLength];
        var forms = new SpokenForms(query, said);
        var surname = NameForms.SurnameLength(query);
        do
        {
            Add(NameForms.Spoken(query.Compact, forms.Said));
            if (surname > 0)
            {
                Add(NameForms.Swapped(query.Compact, forms.Said, surname), NameForm.Latin);
            }

            if (!known)
            {
                Add(NameForms.Spoken(query.Compact, forms.Said, loose: true));
                if (_mixed)
                {
                    Add(NameForms.Initials(query.Compact, forms.Said));
                }
            }
        }
        while (forms.Next());
    }

    private void Add(ulong hash, NameForm? only = null)
    {
        var (start, end) = names.Hashed.Find(hash, NameScratch.MaxCandidates);
        for (var i = start; i < end; i++)
        {
            var (name, form, covered) = names.Hashed[i];
            if ((only is null || only == form) && Score(names.Key(name), form, covered) is var (score, kind))
            {
                names.Hit(name, score, kind, scratch);
            }
        }
    }

    private (double, NameMatchKind)? Score(NameKey name, NameForm form, int covered)
    {
        var share = (double)covered / name.Compact.Length;
        return form switch
        {
            NameForm.Latin => query.HanCount > 0 ? (0.92, NameMatchKind.Pinyin) : null,
            NameForm.Full => SameShape(name, covered) ? (Same(name) > 0 ? 0.88 : 0.85, NameMatchKind.Homophone) : (0.92, NameMatchKind.Pinyin),
            NameForm.Start when SameShape(name, covered) => query.HanCount > 1 ? (0.78 + (0.08 * share), NameMatchKind.Homophone) : null,
            NameForm.Start when covered == 1 => query.Compact.Length >= LeastOneSyllable ? (0.78, NameMatchKind.Pinyin) : null,
            NameForm.Start => (0.82 + (0.06 * share), NameMatchKind.Pinyin),
            NameForm.Swapped => query.HanCount == 0 ? (0.9, NameMatchKind.Pinyin) : null,
            NameForm.HalfInitials => known || query.HanCount > 0 ? null : (0.82, NameMatchKind.Initials),
            NameForm.Initials => _mixed ? Aligned(name, covered, 0.82) : (0.8, NameMatchKind.Initials),
            NameForm.InitialsStart => _mixed ? Aligned(name, covered, 0.76 + (0.03 * share)) : (0.76 + (0.03 * share), NameMatchKind.Initials),
            NameForm.Loose => (query.HanCount == query.Compact.Length ? 0.77 : 0.8, NameMatchKind.FuzzyPinyin),
            _ => null,
        };
    }

    // Characters against characters: only the sound is the same, or they would be equal.
    private bool SameShape(NameKey name, int covered)
    {
        if (covered != query.Compact.Length)
        {
            return false;
        }

        for (var i = 0; i < covered; i++)
        {
            if (Scan.IsCjk(query.Compact[i]) != Scan.IsCjk(name.Compact[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int Same(NameKey name)
    {
        var same = 0;
        for (var i = 0; i < query.Compact.Length; i++)
        {
            same += Scan.IsCjk(query.Compact[i]) && query.Compact[i] == name.Compact[i] ? 1 : 0;
        }

        return same;
    }

    // hd电力 for 华东电力, not for 华东动力: characters must sound like those of their place.
    private (double, NameMatchKind)? Aligned(NameKey name, int covered, double score)
    {
        for (var i = 0; i < query.Compact.Length; i++)
        {
            if (covered != query.Compact.Length || (Scan.IsCjk(query.Compact[i]) && query.Sounds[i] != name.Sounds[i]))
            {
                return null;
            }
        }

        return (score, NameMatchKind.Initials);
    }

    // "dianli kuorong" for 华东电力扩容项目.
    private void Pieces(string sounds)
    {
        var count = names.WithSounds(sounds, scratch);
        for (var i = 0; i < count; i++)
        {
            var name = scratch.Candidates[i];
            if (NameComparison.ScoreOfPiece(sounds, names.Key(name)) is { } score)
            {
                names.Hit(name, score, NameMatchKind.Pinyin, scratch);
            }
        }
    }
}

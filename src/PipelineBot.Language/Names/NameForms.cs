namespace PipelineBot.Language.Names;

/// <summary>Files a name under every form in which people write it.</summary>
internal static class NameForms
{
    private const int LongestStart = 12;
    private const int LeastInitials = 3;

    public static void Add(HashedNames.Builder to, int name, NameKey key)
    {
        to.Add(Written(key), name, NameForm.Written, 0);
        if (key.Compact.Length < 2)
        {
            return;
        }

        if (key.HanCount == 0)
        {
            to.Add(Spoken(key.Compact), name, NameForm.Latin, 0);
            return;
        }

        Span<ushort> said = stackalloc ushort[NameKey.MaxLength];
        var forms = new SpokenForms(key, said);
        do
        {
            AddSpoken(to, name, key, forms.Said, forms.Changed);
            if (SurnameLength(key) is > 0 and var surname)
            {
                AddSwapped(to, name, key.Compact, forms.Said, surname);
            }
        }
        while (forms.Next());
    }

    public static ulong Written(NameKey key)
    {
        var hash = new TextHash(HashedNames.WrittenSeed);
        hash.Add(key.Compact);
        return hash.Value;
    }

    public static ulong Spoken(string letters)
    {
        var hash = new TextHash(HashedNames.SpokenSeed);
        hash.Add(letters);
        return hash.Value;
    }

    public static ulong Spoken(ReadOnlySpan<char> text, ReadOnlySpan<ushort> said, bool loose = false)
    {
        var hash = new TextHash(loose ? HashedNames.LooseSeed : HashedNames.SpokenSeed) { Loose = loose };
        for (var i = 0; i < text.Length; i++)
        {
            hash.Add(text[i], said[i]);
        }

        return hash.Value;
    }

    public static ulong Initials(ReadOnlySpan<char> text, ReadOnlySpan<ushort> said)
    {
        var hash = new TextHash(HashedNames.InitialsSeed);
        for (var i = 0; i < text.Length; i++)
        {
            hash.AddInitial(text[i], said[i]);
        }

        return hash.Value;
    }

    /// <summary>How long the surname is, if this may be a person's name; else 0.</summary>
    public static int SurnameLength(NameKey key)
    {
        var length = key.Compact.Length;
        if (key.HanCount != length || length is < 2 or > Surnames.LongestName)
        {
            return 0;
        }

        var surname = Surnames.Length(key.Compact);
        return length - surname is 1 or 2 ? surname : 0;
    }

    /// <summary>Given name first.</summary>
    public static ulong Swapped(ReadOnlySpan<char> text, ReadOnlySpan<ushort> said, int surname)
    {
        var hash = new TextHash(HashedNames.SpokenSeed);
        for (var i = 0; i < text.Length; i++)
        {
            var from = (i + surname) % text.Length;
            hash.Add(text[from], said[from]);
        }

        return hash.Value;
    }

    private static void AddSpoken(HashedNames.Builder to, int name, NameKey key, ReadOnlySpan<ushort> said, int changed)
    {
        var text = key.Compact;
        var spoken = new TextHash(HashedNames.SpokenSeed);
        var initials = new TextHash(HashedNames.InitialsSeed);
        for (var i = 0; i < text.Length - 1; i++)
        {
            spoken.Add(text[i], said[i]);
            initials.AddInitial(text[i], said[i]);
            var covered = i + 1;
            if (i < changed || covered > LongestStart || (said[i] == 0 && said[i + 1] == 0))
            {
                continue;
            }

            if (covered > 1 || (text.Length <= 3 && said[0] != 0))
            {
                to.Add(spoken.Value, name, NameForm.Start, covered);
            }

            if (covered >= LeastInitials)
            {
                to.Add(initials.Value, name, NameForm.InitialsStart, covered);
            }
        }

        to.Add(Spoken(text, said), name, NameForm.Full, text.Length);
        to.Add(Spoken(text, said, loose: true), name, NameForm.Loose, text.Length);
        to.Add(Initials(text, said), name, NameForm.Initials, text.Length);
    }

    // wangf, wangxm and fwang, xmwang, as mail addresses have them.
    private static void AddSwapped(HashedNames.Builder to, int name, string text, ReadOnlySpan<ushort> said, int surname)
    {
        to.Add(Swapped(text, said, surname), name, NameForm.Swapped, text.Length);
        var (before, after) = (new TextHash(HashedNames.SpokenSeed), new TextHash(HashedNames.SpokenSeed));
        for (var i = 0; i < text.Length; i++)
        {
            var from = (i + surname) % text.Length;
            if (i < surname)
            {
                before.Add(text[i], said[i]);
            }
            else
            {
                before.AddInitial(text[i], said[i]);
            }

            if (from < surname)
            {
                after.Add(text[from], said[from]);
            }
            else
            {
                after.AddInitial(text[from], said[from]);
            }
        }

        to.Add(before.Value, name, NameForm.HalfInitials, text.Length);
        to.Add(after.Value, name, NameForm.HalfInitials, text.Length);
    }
}

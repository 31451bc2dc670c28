using System.Text;

namespace PipelineBot.Data.Importing.People;

/// <summary>An id made of a name, for files without ids: "Mei-Mei Johns" gives <c>mei-mei-johns</c>, 张伟 stays 张伟. The same name always gives the same id.</summary>
internal static class PersonId
{
    public static string Of(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }
}

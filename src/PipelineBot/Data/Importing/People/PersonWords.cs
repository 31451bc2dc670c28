using PipelineBot.Language.Text;
using PipelineBot.Sales.People;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Data.Importing.People;

/// <summary>The words a people file uses for roles and languages.</summary>
internal static class PersonWords
{
    private static readonly Dictionary<string, Role> Roles = new(FoldedComparer.Instance)
    {
        ["rep"] = Role.Rep,
        ["sales"] = Role.Rep,
        ["sales rep"] = Role.Rep,
        ["representative"] = Role.Rep,
        ["sales representative"] = Role.Rep,
        ["agent"] = Role.Rep,
        ["销售"] = Role.Rep,
        ["销售代表"] = Role.Rep,
        ["业务员"] = Role.Rep,
        ["业务"] = Role.Rep,
        ["业务代表"] = Role.Rep,
        ["manager"] = Role.Manager,
        ["sales manager"] = Role.Manager,
        ["经理"] = Role.Manager,
        ["销售经理"] = Role.Manager,
        ["主管"] = Role.Manager,
        ["总监"] = Role.Manager,
        ["业务经理"] = Role.Manager,
        ["operations"] = Role.Operations,
        ["ops"] = Role.Operations,
        ["sales operations"] = Role.Operations,
        ["sales ops"] = Role.Operations,
        ["运营"] = Role.Operations,
        ["销售运营"] = Role.Operations,
        ["营运"] = Role.Operations,
        ["业务营运"] = Role.Operations,
        ["销售营运"] = Role.Operations,
    };

    /// <summary>What an export says: the role, and that somebody left, for which there is no column of its own.</summary>
    public static string Of(Person person) => person.Active ? person.Role.ToString().ToLowerInvariant() : $"{person.Role.ToString().ToLowerInvariant()} (inactive)";

    /// <summary>The role, and whether the person is active when the text says so; <c>null</c> for a word that is no role.</summary>
    public static (Role Role, bool? Active)? RoleOf(string text)
    {
        bool? active = null;
        var open = text.IndexOf('(');
        if (open > 0 && text.EndsWith(')'))
        {
            switch (text[(open + 1)..^1].Trim().ToLowerInvariant())
            {
                case "inactive":
                    active = false;
                    break;
                case "active":
                    active = true;
                    break;
                default:
                    return null;
            }

            text = text[..open].Trim();
        }

        return Roles.TryGetValue(text, out var role) ? (role, active) : null;
    }

    public static string? LanguageOf(string text)
    {
        if (LanguageWords.Find(text) is { } language)
            return language;
        var tag = text.Split('-', '_')[0];
        return tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.Equals("zh", StringComparison.OrdinalIgnoreCase) ? Languages.FromLocale(text) : null;
    }
}

using System.Security.Cryptography;
using System.Text;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Changes;

/// <summary>Ids for new milestones: the same turn on the same deal gives the same ids, other turns and deals give others.</summary>
internal static class MilestoneIds
{
    public static string Next(Deal deal, string turnId)
    {
        for (var n = 1; ; n++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{deal.Id}\n{turnId}\n{n}"));
            var id = Convert.ToHexStringLower(hash.AsSpan(0, 8));
            if (deal.FindMilestone(id) is null) return id;
        }
    }
}

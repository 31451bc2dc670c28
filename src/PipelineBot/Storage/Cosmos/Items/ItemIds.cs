using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Cosmos.Items;

/// <summary>
/// An item's id stands in addresses and may hold neither / \ ? # nor, for many servers, %. What is plain is taken as it is; of anything else the hash is, behind
/// a mark no plain id begins with, and the item keeps the id itself beside it.
/// </summary>
internal static class ItemIds
{
    private const int LongestPlain = 120;

    private const string Hashed = "~";

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    public static ItemKey KeyOf(DocumentKey key) => new(key.Container, key.Partition, IsPlain(key.Id) ? key.Id : Hashed + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Id))));

    /// <summary>What an item keeps of a document's id.</summary>
    public static string? NameOf(DocumentKey key) => IsPlain(key.Id) ? null : key.Id;

    public static DocumentKey KeyOf(string container, Item item) => new(container, item.Partition, item.Name ?? item.Id);

    private static bool IsPlain(string id) => id.Length <= LongestPlain && !id.AsSpan().ContainsAnyExcept(Plain) && id.Trim('.').Length > 0;
}

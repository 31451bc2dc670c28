namespace PipelineBot.Sales.History;

/// <summary>A named field of a record. Writing gives <c>null</c> when the value is not understood.</summary>
internal sealed record Field<T>(string Name, Func<T, string?> Read, Func<T, string?, T?> Write) where T : class;

using System.Reflection;

namespace PipelineBot.BotFramework.Tests.PublicApi;

/// <summary>Types as C# writes them, without namespaces.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        return Written(type, type.GetGenericArguments().Select(Of));
    }

    /// <summary>With the question marks of nullable references, those of type arguments included.</summary>
    public static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = info.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (type.IsArray && info.ElementType is { } element)
            return Of(element) + "[]" + mark;
        if (!type.IsGenericType || Nullable.GetUnderlyingType(type) is not null)
            return Of(type) + mark;
        return Written(type, info.GenericTypeArguments.Select(Of)) + mark;
    }

    private static string Written(Type type, IEnumerable<string> arguments)
    {
        var name = type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", arguments)}>";
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PipelineBot.BotFramework.Tests.PublicApi;

/// <summary>The public and protected surface of an assembly as text: a line for each type and member, in a fixed order. What the compiler writes for records is left out.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(TypeLine(type)).Append('\n');
            foreach (var member in Members(type).Select(line => $"    {TypeNames.Of(type)}: {line}").Order(StringComparer.Ordinal))
                text.Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string TypeLine(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return $"{type.Namespace} delegate {TypeNames.Of(type)}{MethodText.Of(type.GetMethod("Invoke")!, named: false)}";

        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : (type.IsValueType ? "" : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record " : "") + (type.IsValueType ? "struct" : "class");
        var inherited = type.IsEnum ? [] : type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(i => i.IsPublic && !(i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(TypeNames.Of)
            .Order(StringComparer.Ordinal)
            .Prepend(type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? TypeNames.Of(parent) : "")
            .Where(name => name.Length > 0)
            .ToList();
        return $"{type.Namespace} {kind} {TypeNames.Of(type)}{(inherited.Count > 0 ? " : " + string.Join(", ", inherited) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];

        return
        [
            .. type.GetConstructors(Declared).Where(c => IsSeen(c) && !IsCopy(c)).Select(c => MethodText.Of(c)),
            .. type.GetMethods(Declared).Where(m => IsSeen(m) && !m.IsSpecialName && !IsCompilers(m)).Select(m => MethodText.Of(m)),
            .. type.GetProperties(Declared).Where(p => p.Name != "EqualityContract" && p.GetAccessors(nonPublic: true).Any(IsSeen)).Select(Property),
            .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(Field),
            .. type.GetEvents(Declared).Where(e => IsSeen(e.AddMethod!)).Select(e => $"event {TypeNames.Of(e.EventHandlerType!)} {e.Name}"),
        ];
    }

    private static string Property(PropertyInfo property)
    {
        var nullable = new NullabilityInfoContext().Create(property);
        var get = property.GetMethod is { } getter && IsSeen(getter) ? " get;" : "";
        var set = property.SetMethod is { } setter && IsSeen(setter) ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;" : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{required}{MethodText.Modifiers(property.GetAccessors(nonPublic: true).First(IsSeen))}{TypeNames.Of(nullable)} {property.Name} {{{get}{set} }}";
    }

    private static string Field(FieldInfo field)
    {
        var constant = field.IsLiteral ? $" = {(field.GetRawConstantValue() is string text ? $"\"{text}\"" : Convert.ToString(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture))}" : "";
        return $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeNames.Of(new NullabilityInfoContext().Create(field))} {field.Name}{constant}";
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor) => constructor.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsCompilers(MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name.Contains('<', StringComparison.Ordinal);
}

using System.Globalization;
using System.Reflection;

namespace PipelineBot.BotFramework.Tests.PublicApi;

internal static class MethodText
{
    public static string Of(MethodBase method, bool named = true)
    {
        var nullability = new NullabilityInfoContext();
        var parameters = string.Join(", ", method.GetParameters().Select(p => Parameter(p, nullability)));
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return method is MethodInfo { } returning
            ? $"{(named ? Modifiers(method) + method.Name : "")}{generic}({parameters}) -> {TypeNames.Of(nullability.Create(returning.ReturnParameter))}"
            : $"{(method.IsFamily ? "protected " : "")}new({parameters})";
    }

    public static string Modifiers(MethodBase method)
    {
        var access = method.IsPublic ? "" : "protected ";
        if (method.DeclaringType!.IsInterface)
            return access;
        var dispatch = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is MethodInfo info && info.GetBaseDefinition() != info ? "override " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
        return access + dispatch;
    }

    private static string Parameter(ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{way}{TypeNames.Of(nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter.DefaultValue) : "")}";
    }

    private static string Default(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

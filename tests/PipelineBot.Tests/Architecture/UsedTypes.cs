using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace PipelineBot.Tests.Architecture;

/// <summary>Every type a type's code names: its base and interfaces, members, signatures, attributes, and each method body's instructions.</summary>
internal static class UsedTypes
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<ushort, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => unchecked((ushort)code.Value));

    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var implemented in type.GetInterfaces())
            Add(used, implemented);
        foreach (var attribute in type.GetCustomAttributesData())
            Add(used, attribute.AttributeType);
        foreach (var field in type.GetFields(Everything))
            Add(used, field.FieldType);
        foreach (var method in type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
        {
            Add(used, method);
            AddBody(used, method);
        }

        return used;
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        if (!used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
            return;
        Add(used, type.DeclaringType);
        foreach (var argument in type.GetGenericArguments())
            Add(used, argument);
    }

    private static void Add(HashSet<Type> used, MethodBase method)
    {
        Add(used, method.DeclaringType);
        Add(used, (method as MethodInfo)?.ReturnType);
        foreach (var parameter in method.GetParameters())
            Add(used, parameter.ParameterType);
        if (method.IsGenericMethod)
        {
            foreach (var argument in method.GetGenericArguments())
                Add(used, argument);
        }
    }

    private static void Add(HashSet<Type> used, MemberInfo? member)
    {
        switch (member)
        {
            case Type type:
                Add(used, type);
                break;
            case MethodBase method:
                Add(used, method);
                break;
            case FieldInfo field:
                Add(used, field.DeclaringType);
                Add(used, field.FieldType);
                break;
        }
    }

    private static void AddBody(HashSet<Type> used, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(used, local.LocalType);
        foreach (var handler in body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause))
            Add(used, handler.CatchType);

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
            Add(used, method.Module.ResolveMember(token, typeArguments, methodArguments));
    }

    /// <summary>The metadata tokens of a body that name a type or a member.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            // Codes of two bytes begin with FE.
            ushort value = il[at++];
            if (value == 0xFE)
                value = (ushort)(0xFE00 | il[at++]);
            var code = OpCodesByValue[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at));
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at))),
                _ => 4,
            };
        }
    }
}

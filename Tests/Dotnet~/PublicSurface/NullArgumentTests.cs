using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;

namespace Cognomen.Tests.PublicSurface;

/// <summary>Every public member of the core that takes a reference which may not be null refuses null as an argument error.</summary>
public sealed class NullArgumentTests
{
    private static readonly Type[] Exported = [.. typeof(NameModel).Assembly.GetExportedTypes().Where(type => !typeof(Exception).IsAssignableFrom(type))];

    // A good value of each type that a member asks for; a new type in the public surface needs one here.
    private static readonly Dictionary<Type, object> Good = new()
    {
        [typeof(NameModel)] = TestModels.Any,
        [typeof(NameGenerator)] = new NameGenerator(TestModels.Any),
        [typeof(NameRequest)] = new NameRequest(),
        [typeof(UniqueNames)] = new UniqueNames(new NameGenerator(TestModels.Any)),
        [typeof(PersonGenerator)] = new PersonGenerator(TestModels.Any, TestModels.Any),
        [typeof(PersonRequest)] = new PersonRequest(),
        [typeof(UniquePeople)] = new UniquePeople(new PersonGenerator(TestModels.Any, TestModels.Any)),
        [typeof(NameBlocklist)] = NameBlocklist.None,
        [typeof(NationalityPrior)] = NationalityPrior.Uniform,
        [typeof(RealNames)] = RealNames.From(["Aa"]),
        [typeof(NameFormRules)] = NameFormRules.Parse("[Aa]\n- -a"),
        [typeof(GeneratorState)] = new NameGenerator(TestModels.Any).Save(),
        [typeof(Stream)] = Stream.Null,
        [typeof(byte[])] = TestModels.Bytes("gru"),
        [typeof(string)] = "Ardish",
        [typeof(string[])] = new[] { "Aa" },
        [typeof(IEnumerable<string>)] = new[] { "Aa" },
        [typeof(IEnumerable<(string, string)>)] = new[] { ("Ardish", "Aa") },
        [typeof(IReadOnlyDictionary<string, double>)] = new Dictionary<string, double> { ["Ardish"] = 1 },
        [typeof(NameFilter)] = (NameFilter)(name => name.Length > 0),
    };

    private static IEnumerable<TestCaseData> References =>
        from type in Exported
        from member in Members(type)
        from parameter in member.GetParameters()
        where IsNeeded(parameter) && !member.GetParameters().Any(other => other.ParameterType.IsByRefLike)
        select new TestCaseData(member, parameter).SetArgDisplayNames($"{type.Name}.{member.Name}({string.Join(", ", member.GetParameters().Select(each => each.ParameterType.Name))})", parameter.Name!);

    [TestCaseSource(nameof(References))]
    public void Null_is_refused(MethodBase member, ParameterInfo parameter)
    {
        object?[] arguments = [.. member.GetParameters().Select(each => each == parameter || each.Position == parameter.Position ? null : Value(each.ParameterType))];
        object? target = member.IsStatic || member.IsConstructor ? null : Value(member.DeclaringType!);
        Exception? refusal = Assert.Catch<TargetInvocationException>(() =>
        {
            if (member is ConstructorInfo constructor)
                constructor.Invoke(arguments);
            else
                member.Invoke(target, arguments);
        }).InnerException;
        Assert.That(refusal, Is.InstanceOf<ArgumentException>());
    }

    [Test]
    public void There_are_members_to_ask() => Assert.That(References.Count(), Is.GreaterThan(30));

    private static IEnumerable<MethodBase> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .OfType<MethodBase>()
        .Where(member => !typeof(Delegate).IsAssignableFrom(type) && member.Name != "Equals" && !member.IsAbstract);

    private static bool IsNeeded(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.IsOut && !parameter.ParameterType.IsByRef
        && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static object? Value(Type type)
    {
        if (type.IsByRef)
            return null;
        if (Good.TryGetValue(type, out object? value))
            return value;
        return type.IsValueType ? Activator.CreateInstance(type) : throw new KeyNotFoundException($"{type}: no good value is known of it");
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Mono.Cecil;
using NetArchTest.Rules;

namespace Cognomen.Tests.Architecture;

/// <summary>The rooms of an assembly in layers, the highest first: a room knows only rooms of lower layers, never one of its own layer or above.</summary>
internal sealed class Layers
{
    private const string Arrow = "──▶";

    private readonly string[][] layers;

    /// <param name="layers">The names of the rooms of each layer.</param>
    public Layers(params string[][] layers) => this.layers = layers;

    /// <summary>All rooms that are drawn.</summary>
    public IEnumerable<string> Rooms => layers.SelectMany(layer => layer);

    /// <summary>The layers that the page on the architecture draws: a line begins with the folder, and each layer after the first with an arrow.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="folder">The folder of the rooms, as the page names it.</param>
    public static Layers Drawn(string page, string folder)
    {
        string[] lines = [.. File.ReadLines(page).SkipWhile(line => !line.TrimStart().StartsWith(folder + "  ", StringComparison.Ordinal))];
        if (lines.Length == 0)
            throw new ArgumentException($"{page} draws no layers of {folder}");
        IEnumerable<string> below = lines.Skip(1).Select(line => line.Trim()).TakeWhile(line => line.StartsWith(Arrow, StringComparison.Ordinal));
        return new Layers([.. below.Select(line => line[Arrow.Length..]).Prepend(lines[0].Trim()[folder.Length..]).Select(Names)]);
    }

    /// <summary>What is wrong with an assembly, one sentence each: arrows that do not point down, rooms that are not drawn, and drawn rooms that are empty.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="roomOf">The room of an outermost type, or null for a type that belongs to none.</param>
    public IEnumerable<string> Faults(Assembly assembly, Func<TypeDefinition, string?> roomOf)
    {
        Types types = Types.InAssembly(assembly);
        Dictionary<string, string[]> found = [];
        types.That().MeetCustomRule(new Rule(type =>
        {
            if (Outermost(type) == type && roomOf(type) is string room)
                found[room] = [.. found.GetValueOrDefault(room, []), type.FullName];
            return true;
        })).GetTypes();
        string[] drawn = [.. Rooms];
        foreach (string room in found.Keys.Except(drawn).Order(StringComparer.Ordinal))
            yield return $"{room} is in no layer";
        foreach (string room in drawn.Except(found.Keys))
            yield return $"{room} is in a layer and holds no type";
        foreach ((int level, string[] layer) in layers.Index())
        {
            foreach (string room in layer.Intersect(found.Keys))
            {
                foreach (string other in layers.Take(level + 1).SelectMany(higher => higher).Where(other => other != room).Intersect(found.Keys))
                {
                    TestResult result = types.That().MeetCustomRule(new Rule(type => roomOf(Outermost(type)) == room)).ShouldNot().HaveDependencyOnAny(found[other]).GetResult();
                    foreach (Type type in result.FailingTypes ?? [])
                        yield return $"{room} knows {other}, which is not below it: {type.FullName}";
                }
            }
        }
    }

    private static string[] Names(string line) => line.Split(',', StringSplitOptions.TrimEntries);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private sealed class Rule(Func<TypeDefinition, bool> holds) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => holds(type);
    }
}

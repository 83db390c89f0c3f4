using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Cognomen.Housekeeping;
using Cognomen.Tests;
using UnityEditor;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Cognomen.Unity.Tests.Host;

/// <summary>A scene or asset as its YAML says, and the objects that loading it makes.</summary>
internal sealed partial class SceneFile
{
    private const string MonoBehaviour = "114";

    private static readonly Dictionary<string, string> PathsByGuid = UnityView.Metas(RepositoryRoot.Folder)
        .ToDictionary(meta => GuidOf(RepositoryRoot.Read(meta)), meta => meta[..^".meta".Length]);

    public SceneFile(string path)
    {
        string text = RepositoryRoot.Read(path);
        if (!text.StartsWith("%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n", StringComparison.Ordinal))
            throw new FormatException($"{path} does not begin as Unity's YAML does.");
        foreach (string document in text.Split("--- !u!").Skip(1))
            Documents.Add(new SceneDocument(document));
    }

    public List<SceneDocument> Documents { get; } = [];

    /// <summary>Every guid that the file refers to and that is no built-in one.</summary>
    public IEnumerable<string> Guids => Documents.SelectMany(document => GuidPattern().Matches(document.Text).Select(match => match.Groups[1].Value))
        .Where(guid => !guid.StartsWith("0000000000000000", StringComparison.Ordinal));

    public static string? PathOf(string guid) => PathsByGuid.GetValueOrDefault(guid);

    /// <summary>The components that are scripts of this package, with their serialised fields.</summary>
    public IEnumerable<(Type Script, SceneDocument Document)> Scripts => Documents
        .Where(document => document.Class == MonoBehaviour && GuidPattern().Match(document["m_Script"]) is { Success: true } match && PathOf(match.Groups[1].Value) != null)
        .Select(document => (ScriptOf(PathOf(GuidOf("guid: " + GuidPattern().Match(document["m_Script"]).Groups[1].Value))!), document));

    /// <summary>Makes the objects, fills their fields, wakes them in Unity's order and starts them.</summary>
    public List<Component> Load()
    {
        List<Component> made = [];
        GameObject owner = new("scene");
        UnityEngine.UIElements.UIDocument document = (UnityEngine.UIElements.UIDocument)owner.Attach(typeof(UnityEngine.UIElements.UIDocument));
        if (Documents.Any(candidate => candidate.Fields.ContainsKey("m_PanelSettings")))
            document.panelSettings = ScriptableObject.CreateInstance<UnityEngine.UIElements.PanelSettings>();
        made.Add(document);
        foreach ((Type script, SceneDocument fields) in Scripts)
        {
            Component component = owner.Attach(script);
            Fill(component, fields);
            made.Add(component);
        }

        // The document is enabled before scripts: its execution order is -100.
        foreach (Component component in made)
        {
            Messages.Send(component, "Awake");
            Messages.Send(component, "OnEnable");
        }

        foreach (Component component in made)
            Messages.Send(component, "Start");
        return made;
    }

    private static void Fill(object target, SceneDocument fields)
    {
        foreach (KeyValuePair<string, string> field in fields.Fields.Where(field => !field.Key.StartsWith("m_", StringComparison.Ordinal)))
        {
            FieldInfo info = SerializedProperty.FieldsOf(target.GetType()).SingleOrDefault(candidate => candidate.Name == field.Key)
                ?? throw new MissingFieldException($"{target.GetType().Name} has no serialised field '{field.Key}'.");
            info.SetValue(target, Value(info.FieldType, field.Value));
        }
    }

    private static object? Value(Type type, string text)
    {
        if (!typeof(Object).IsAssignableFrom(type))
            return Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
        Match match = GuidPattern().Match(text);
        if (!match.Success)
            return null;
        string path = PathOf(match.Groups[1].Value) ?? throw new FormatException($"nothing has the guid {match.Groups[1].Value}");
        return type == typeof(TextAsset)
            ? new TextAsset(RepositoryRoot.Read(path))
            : AssetDatabase.LoadAssetAtPath<NameModelAsset>(RepositoryRoot.At(path));
    }

    private static Type ScriptOf(string path)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        return AppDomain.CurrentDomain.GetAssemblies().Concat([Assembly.Load("Cognomen.Samples"), Assembly.Load("Cognomen.Unity")]).Distinct()
            .Where(assembly => assembly.GetName().Name is "Cognomen.Samples" or "Cognomen.Unity")
            .SelectMany(assembly => assembly.GetTypes())
            .Single(type => type.Name == name && typeof(Component).IsAssignableFrom(type));
    }

    private static string GuidOf(string meta) => Regex.Match(meta, "guid: ([0-9a-f]{32})").Groups[1].Value;

    [GeneratedRegex("guid: ([0-9a-f]{32})")]
    private static partial Regex GuidPattern();
}

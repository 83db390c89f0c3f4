using System;
using System.IO;
using System.Linq;
using Cognomen.Tests;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Unity.Tests.Host;

/// <summary>A project with this package in it, open in a stand-in for the editor. One test at a time: Unity's own classes are static.</summary>
[NonParallelizable]
internal abstract class UnityHost
{
    protected string Project { get; private set; } = "";

    [SetUp]
    public void OpenTheProject()
    {
        EditorStage.Clear();
        Stage.Clear();
        Project = Directory.CreateTempSubdirectory("cognomen-project-").FullName;
        Directory.CreateDirectory(Path.Combine(Project, "Assets"));
        Stage.ProjectFolder = Project;
        EditorStage.PackageFolder = RepositoryRoot.Folder;
        // The importer is found among the assemblies that are loaded.
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Cognomen.Editor.RetrainWindow).TypeHandle);
    }

    [TearDown]
    public void CloseTheProject()
    {
        EditorStage.Clear();
        Directory.Delete(Project, recursive: true);
    }

    /// <summary>Changes a field of a component as its inspector does.</summary>
    protected static void Set(UnityEngine.Object component, string path, Action<SerializedProperty> change)
    {
        SerializedObject fields = new(component);
        change(fields.FindProperty(path)!);
        fields.ApplyModifiedProperties();
    }

    /// <summary>The test fails when what draws the same names again and again allocates at the end.</summary>
    protected static void AssertThatNothingIsAllocated(Action draw)
    {
        // Beginnings of names that are met again are remembered, a letter longer each time: that is all that is ever made.
        for (int pass = 0; pass < 40; pass++)
            draw();
        long before = GC.GetAllocatedBytesForCurrentThread();
        draw();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    /// <summary>An element by its name; the test fails when there is none.</summary>
    protected static T Find<T>(VisualElement root, string name)
        where T : VisualElement =>
        root.Q<T>(name) ?? throw new AssertionException($"There is no {typeof(T).Name} named '{name}'.");

    /// <summary>Every text below an element that is shown, from top to bottom.</summary>
    protected static string[] Texts(VisualElement root) =>
        root.style.display is { IsSet: true, value: DisplayStyle.None }
            ? []
            : [.. Own(root), .. root.Inner.SelectMany(Texts)];

    /// <summary>Waits for something that a child process has to do, with the editor's clock running.</summary>
    protected static void Until(Func<bool> condition)
    {
        DateTime end = DateTime.UtcNow.AddSeconds(60);
        while (!condition())
        {
            Assert.That(DateTime.UtcNow, Is.LessThan(end), "it did not come to pass");
            EditorStage.Update();
            System.Threading.Thread.Sleep(10);
        }
    }

    private static string[] Own(VisualElement element) => element switch
    {
        TextElement { text.Length: > 0 } text => [text.text],
        HelpBox box => [box.text],
        Foldout foldout => [foldout.text],
        _ => [],
    };
}

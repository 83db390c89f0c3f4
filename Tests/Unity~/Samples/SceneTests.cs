using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Cognomen.Format;
using Cognomen.Housekeeping;
using Cognomen.Tests;
using Cognomen.Unity.Tests.Host;
using NUnit.Framework;

namespace Cognomen.Unity.Tests.Samples;

/// <summary>The scenes' files: Unity would open them, and everything that they refer to is there.</summary>
internal sealed class SceneTests
{
    private static IEnumerable<string> Files() => UnityView.Assets(RepositoryRoot.Folder).Select(asset => asset.Path)
        .Where(path => path.EndsWith(".unity", StringComparison.Ordinal) || path.EndsWith(".asset", StringComparison.Ordinal));

    private static IEnumerable<string> Scenes() => Files().Where(path => path.EndsWith(".unity", StringComparison.Ordinal));

    [Test]
    public void Every_sample_with_scripts_has_a_scene() =>
        Assert.That(
            Scenes().Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/')),
            Is.EquivalentTo(Directory.EnumerateDirectories(RepositoryRoot.At("Samples~"))
                .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any())
                .Select(folder => "Samples~/" + Path.GetFileName(folder))));

    [TestCaseSource(nameof(Files))]
    public void Every_guid_belongs_to_a_file_of_the_same_sample(string path)
    {
        string sample = string.Join('/', path.Split('/')[..2]) + "/";
        Assert.That(new SceneFile(path).Guids, Is.Not.Empty);
        foreach (string guid in new SceneFile(path).Guids)
            Assert.That(SceneFile.PathOf(guid), Does.StartWith(sample), guid);
    }

    [TestCaseSource(nameof(Files))]
    public void Every_object_that_is_referred_to_is_in_the_file(string path)
    {
        SceneFile scene = new(path);
        HashSet<long> there = [0, .. scene.Documents.Select(document => document.Id)];
        IEnumerable<long> referred = scene.Documents.SelectMany(document => Regex.Matches(document.Text, @"\{fileID: (-?\d+)\}"))
            .Select(match => long.Parse(match.Groups[1].Value));
        Assert.That(referred.Where(id => !there.Contains(id)), Is.Empty);
        Assert.That(scene.Documents.Select(document => document.Id), Is.Unique);
    }

    [TestCaseSource(nameof(Scenes))]
    public void Components_and_their_objects_know_each_other(string path)
    {
        SceneFile scene = new(path);
        foreach (SceneDocument component in scene.Documents.Where(document => document.Fields.ContainsKey("m_GameObject")))
        {
            string owner = Regex.Match(component["m_GameObject"], @"\d+").Value;
            SceneDocument gameObject = scene.Documents.Single(document => document.Id == long.Parse(owner));
            Assert.That(gameObject.TypeName, Is.EqualTo("GameObject"));
            Assert.That(gameObject.Text, Does.Contain($"- component: {{fileID: {component.Id}}}"));
        }
    }

    [TestCaseSource(nameof(Scenes))]
    public void Every_serialised_field_is_in_the_script_and_every_script_field_in_the_scene(string path)
    {
        List<(Type Script, SceneDocument Document)> scripts = [.. new SceneFile(path).Scripts];
        Assert.That(scripts, Has.Count.EqualTo(1));
        IEnumerable<string> said = scripts[0].Document.Fields.Keys.Where(field => !field.StartsWith("m_", StringComparison.Ordinal));
        Assert.That(said, Is.EquivalentTo(UnityEditor.SerializedProperty.FieldsOf(scripts[0].Script).Select(field => field.Name)));
    }

    [TestCaseSource(nameof(Scenes))]
    public void It_has_a_camera_and_a_document_for_the_panel_beside_it(string path)
    {
        SceneFile scene = new(path);
        Assert.That(scene.Documents.Select(document => document.TypeName), Has.Member("Camera"));
        SceneDocument document = scene.Documents.Single(candidate => candidate.Fields.ContainsKey("m_PanelSettings"));
        Assert.That(document["m_Script"], Is.EqualTo("{fileID: 19102, guid: 0000000000000000e000000000000000, type: 0}"));
        string panel = Regex.Match(document["m_PanelSettings"], "[0-9a-f]{32}").Value;
        Assert.That(SceneFile.PathOf(panel), Is.EqualTo(Path.GetDirectoryName(path)!.Replace('\\', '/') + "/Panel.asset"));
    }

    [Test]
    public void The_imported_model_is_referred_to_by_the_number_that_its_importer_gives()
    {
        // The XXH64 of the object's type and identifier, as UI Toolkit's own assets show: "tree" of a .uxml is 9197481963319205126.
        Assert.That(FileId("tree"), Is.EqualTo(9197481963319205126));
        Assert.That(RepositoryRoot.Read("Editor/NameModelImporter.cs"), Does.Contain("AddObjectToAsset(\"model\""));
        Assert.That(RepositoryRoot.Read("Samples~/CustomCulture/CustomCulture.unity"), Does.Contain($"  model: {{fileID: {FileId("model")}, guid: "));
    }

    private static long FileId(string identifier) => unchecked((long)XxHash64.Hash(Encoding.UTF8.GetBytes($"Type:MonoBehaviour->{identifier}0")));
}

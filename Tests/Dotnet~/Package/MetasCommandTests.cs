using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>The command that writes metas, in a folder of its own.</summary>
internal sealed class MetasCommandTests
{
    private string root = "";

    [SetUp]
    public void MakeAPackage()
    {
        root = Directory.CreateTempSubdirectory("cognomen-metas-").FullName;
        Put("package.json", """{ "name": "com.some.package" }""");
        Put("Runtime/Some.cs");
    }

    [TearDown]
    public void RemoveIt() => Directory.Delete(root, recursive: true);

    [Test]
    public void It_writes_a_meta_for_every_file_and_folder()
    {
        Assert.That(Run(), Is.Zero);
        Assert.That(MetaPaths(), Is.EqualTo(new[] { "Runtime.meta", "Runtime/Some.cs.meta", "package.json.meta" }));
    }

    [Test]
    public void A_second_run_changes_nothing()
    {
        Run();
        string before = Read("Runtime/Some.cs.meta");
        Assert.That(Run(), Is.Zero);
        Assert.That(Read("Runtime/Some.cs.meta"), Is.EqualTo(before));
    }

    [Test]
    public void A_guid_depends_on_the_name_of_the_package_and_the_path_alone()
    {
        Run();
        string first = Guid("Runtime/Some.cs");
        File.Delete(Path.Combine(root, "Runtime/Some.cs.meta"));
        Put("Runtime/Some.cs", "// another content");
        Run();
        Assert.That(Guid("Runtime/Some.cs"), Is.EqualTo(first));
        Assert.That(Metas.NewGuid("com.other.package", "Runtime/Some.cs", new HashSet<string>()), Is.Not.EqualTo(first));
    }

    [Test]
    public void A_guid_that_is_there_is_kept_when_the_importer_is_put_right()
    {
        const string Guid32 = "0123456789abcdef0123456789abcdef";
        Put("Runtime/Some.cs.meta", $"fileFormatVersion: 2\nguid: {Guid32}\nDefaultImporter:\n  userData: \n");
        Assert.That(Run(), Is.Zero);
        Assert.That(Read("Runtime/Some.cs.meta"), Does.Contain("guid: " + Guid32).And.Contain("\nMonoImporter:\n"));
    }

    [Test]
    public void What_Unity_wrote_into_a_sound_meta_is_left_alone()
    {
        const string Text = "fileFormatVersion: 2\nguid: 0123456789abcdef0123456789abcdef\nMonoImporter:\n  executionOrder: 7\n";
        Put("Runtime/Some.cs.meta", Text);
        Run();
        Assert.That(Read("Runtime/Some.cs.meta"), Is.EqualTo(Text));
    }

    [Test]
    public void An_orphan_is_removed()
    {
        Put("Runtime/Gone.cs.meta", "fileFormatVersion: 2\nguid: 0123456789abcdef0123456789abcdef\n");
        Assert.That(Run(), Is.Zero);
        Assert.That(MetaPaths(), Has.No.Member("Runtime/Gone.cs.meta"));
    }

    [Test]
    public void A_new_file_in_the_place_of_a_moved_one_gets_another_guid()
    {
        Run();
        File.Move(Path.Combine(root, "Runtime/Some.cs"), Path.Combine(root, "Runtime/Moved.cs"));
        File.Move(Path.Combine(root, "Runtime/Some.cs.meta"), Path.Combine(root, "Runtime/Moved.cs.meta"));
        string moved = Guid("Runtime/Moved.cs");
        Put("Runtime/Some.cs");
        Assert.That(Run(), Is.Zero);
        Assert.That(Guid("Runtime/Moved.cs"), Is.EqualTo(moved));
        Assert.That(Guid("Runtime/Some.cs"), Is.Not.EqualTo(moved));
    }

    [Test]
    public void Hidden_and_empty_folders_get_no_meta_but_the_inside_of_a_sample_does()
    {
        Put("Editor/Trainer~/Program.cs");
        Put("Documentation~/index.md");
        Put(".ci/run");
        Put("Runtime/left.tmp");
        Put("Samples~/Basic/Scene.unity");
        Directory.CreateDirectory(Path.Combine(root, "Runtime/Empty"));
        Assert.That(Run(), Is.Zero);
        Assert.That(MetaPaths(), Is.EqualTo(new[]
        {
            "Editor.meta", "Runtime.meta", "Runtime/Some.cs.meta", "Samples~/Basic.meta", "Samples~/Basic/Scene.unity.meta",
            "package.json.meta",
        }));
    }

    [Test]
    public void A_file_that_the_package_imports_itself_names_the_script_of_its_importer()
    {
        Put("Data/Some.model");
        Put("Editor/SomeImporter.cs", """[ScriptedImporter(1, "model")] class SomeImporter { }""");
        Assert.That(Run(), Is.Zero);
        string script = $"script: {{fileID: 11500000, guid: {Guid("Editor/SomeImporter.cs")}, type: 3}}";
        Assert.That(Read("Data/Some.model.meta"), Does.Contain(script));
    }

    [Test]
    public void A_model_is_merely_carried_until_there_is_an_importer_and_keeps_its_guid_then()
    {
        Put("Data/Some.cognomen");
        Run();
        string guid = Guid("Data/Some.cognomen");
        Assert.That(Read("Data/Some.cognomen.meta"), Does.Contain("\nDefaultImporter:\n"));
        Put("Editor/SomeImporter.cs", """[ScriptedImporter(1, "cognomen")] class SomeImporter { }""");
        Assert.That(Run("--check"), Is.EqualTo(1));
        Assert.That(Run(), Is.Zero);
        Assert.That(Read("Data/Some.cognomen.meta"), Does.Contain("\nScriptedImporter:\n").And.Contain("guid: " + guid));
    }

    [Test]
    public void Check_lists_what_is_wrong_and_changes_nothing()
    {
        Assert.That(Run(out string said, "--check"), Is.EqualTo(1));
        Assert.That(said, Does.Contain("Runtime/Some.cs.meta: is missing"));
        Assert.That(MetaPaths(), Is.Empty);
    }

    [Test]
    public void Check_is_content_after_a_run()
    {
        Run();
        Assert.That(Run("--check"), Is.Zero);
    }

    [Test]
    public void Two_files_with_one_guid_are_left_to_a_person()
    {
        Put("Runtime/Twin.cs");
        const string Text = "fileFormatVersion: 2\nguid: 0123456789abcdef0123456789abcdef\nMonoImporter:\n";
        Put("Runtime/Some.cs.meta", Text);
        Put("Runtime/Twin.cs.meta", Text);
        Assert.That(Run(out string said), Is.EqualTo(1));
        Assert.That(said, Does.Contain("guid 0123456789abcdef0123456789abcdef is also that of Runtime/Twin.cs"));
    }

    [Test]
    public void A_kind_of_file_that_no_importer_is_known_for_is_an_error_that_names_it()
    {
        Put("Runtime/Some.xyz");
        Assert.That(Run(out string said), Is.EqualTo(1));
        Assert.That(said, Does.Contain("Runtime/Some.xyz").And.Contain("'.xyz'"));
    }

    private int Run(params string[] options) => Run(out _, options);

    private int Run(out string said, params string[] options)
    {
        using StringWriter written = new();
        int code = MetasCommand.Run(root, options.Contains("--check"), written, written);
        said = written.ToString();
        return code;
    }

    private void Put(string path, string text = "")
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(root, path));

    private string Guid(string path) => Regex.Match(Read(path + ".meta"), "guid: ([0-9a-f]{32})").Groups[1].Value;

    private IEnumerable<string> MetaPaths() => Directory.EnumerateFiles(root, "*.meta", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}

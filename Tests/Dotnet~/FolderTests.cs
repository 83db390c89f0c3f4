using System.IO;
using NUnit.Framework;

namespace Cognomen.Tests;

/// <summary>Tests with a folder, which is made before each test and removed after it.</summary>
public abstract class FolderTests
{
    /// <summary>The path of the folder.</summary>
    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("cognomen-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);
}

using System;
using System.IO;
using Cognomen.Retraining;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Unity.Tests.Retraining;

/// <summary>Which dotnet is found, and which one is good enough. The programs are small scripts: Windows has no such thing.</summary>
internal sealed class DotnetSdkTests
{
    private string folder = "";

    [SetUp]
    public void MakeTheFolder() => folder = Directory.CreateTempSubdirectory("cognomen-dotnet-").FullName;

    [TearDown]
    public void RemoveTheFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("10.0.100", true)]
    [TestCase("10.0.401", true)]
    [TestCase("10.0.100-rc.2.25502.107", true)]
    [TestCase("9.0.307", false)]
    [TestCase("11.0.100", false)]
    [TestCase("10.1.100", false)]
    public void An_Sdk_fits_exactly_where_global_json_takes_it(string version, bool fits)
    {
        Assert.That(File.ReadAllText(Cognomen.Tests.RepositoryRoot.At("global.json")), Does.Contain("\"version\": \"10.0.100\", \"rollForward\": \"latestFeature\""));
        string dotnet = Make($"echo '{version} [/somewhere/sdk]'");
        if (fits)
            Assert.That(DotnetSdk.Find(dotnet), Is.EqualTo(dotnet));
        else
            Assert.That(() => DotnetSdk.Find(dotnet), Throws.TypeOf<TrainerException>().With.Message.Contains(version).And.Property("Fault").EqualTo(TrainerFault.SdkMissing));
    }

    [Test]
    public void The_folder_of_the_user_is_searched_on_Windows()
    {
        string? Environment(string name) => name == "LOCALAPPDATA" ? "LOCAL" : null;
        Assert.That(
            DotnetSdk.Candidates(Environment, windows: true, _ => null),
            Has.Member(Path.Combine(Path.Combine("LOCAL", "Microsoft"), "dotnet", "dotnet.exe")));
    }

    [Test]
    public void Where_an_installer_says_that_it_has_put_it_is_searched() =>
        Assert.That(
            DotnetSdk.Candidates(_ => null, windows: false, path => path == "/etc/dotnet/install_location" ? "/elsewhere" : null),
            Has.Member("/elsewhere/dotnet"));

    [TestCase("Darwin", "osx.14-x64", "x64", "osx-x64")]
    [TestCase("Darwin", "osx-arm64", "arm64", "osx-arm64")]
    [TestCase("Windows", "win-arm64", "arm64", "win-arm64")]
    [TestCase("Linux", "debian.12-x64", "x64", "linux-x64")]
    [TestCase("Linux", "linux-musl-x64", "x64", "linux-musl-x64")]
    [TestCase("Linux", "linux-arm64", "arm64", "linux-arm64")]
    public void The_platform_is_read_from_what_dotnet_tells(string system, string rid, string architecture, string platform) =>
        Assert.That(
            DotnetSdk.PlatformIn(["Runtime Environment:", $" OS Platform: {system}", $" RID:         {rid}", "Host:", $"  Architecture: {architecture}"]),
            Is.EqualTo(platform));

    [Test]
    public void A_platform_without_libtorch_is_refused_before_anything_is_fetched()
    {
        string dotnet = Make(
            """
            case "$1" in
              --list-sdks) echo '10.0.100 [/somewhere/sdk]' ;;
              --info) printf ' OS Platform: Darwin\n RID: osx-x64\n  Architecture: x64\n' ;;
              *) echo fetched > "$(dirname "$0")/fetched" ;;
            esac
            """);
        string corpus = Path.Combine(folder, "names.csv");
        File.WriteAllText(corpus, "surname,nationality\nMurphy,Irish\n");
        using TrainerProcess training = TrainerProcess.Start(
            new TrainerSetup(Cognomen.Tests.RepositoryRoot.Folder, Path.Combine(folder, "Cache"), dotnet),
            new TrainingOptions(corpus, Path.Combine(folder, "Names.cognomen")));
        Assert.That(training.Wait(TimeSpan.FromSeconds(60)));
        training.Poll();
        Assert.That(training.Fault?.Fault, Is.EqualTo(TrainerFault.PlatformUnsupported));
        Assert.That(training.Fault!.What, Does.Contain("osx-x64").And.Contain("linux-x64, osx-arm64, win-x64"));
        Assert.That(File.Exists(Path.Combine(folder, "fetched")), Is.False);
    }

    private string Make(string script)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("A script without an ending is no program on Windows.");
        string path = Path.Combine(folder, "dotnet");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}

using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>package-readme PAGE --out FILE</c></summary>
internal static class PackageReadmeCommand
{
    public static Command Create()
    {
        Argument<string> page = new("page") { Description = "A page of the repository, such as README.md." };
        Option<FileInfo> target = new("--out") { Description = "The file to write.", Required = true };
        Command command = new("package-readme", "Writes a page with absolute links, for the page of a package.") { page, target };
        command.SetAction(result =>
        {
            string root = PackageRoot.Find(Directory.GetCurrentDirectory());
            string path = result.GetValue(page)!;
            FileInfo file = result.GetValue(target)!;
            file.Directory!.Create();
            File.WriteAllText(file.FullName, PackageReadme.Of(File.ReadAllText(Path.Combine(root, path)), Path.GetDirectoryName(path)!.Replace('\\', '/'), Expected.Read(root)));
        });
        return command;
    }
}

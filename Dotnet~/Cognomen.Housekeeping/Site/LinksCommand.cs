using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>links FOLDER</c></summary>
internal static class LinksCommand
{
    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("folder") { Description = "A folder of HTML files." };
        Command command = new("links", "Follows every link between the pages of a site, and fails where one leads nowhere.") { folder };
        command.SetAction(result => Run(result.GetValue(folder)!.FullName, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    /// <returns>0, or 1 if a link is broken or there is none.</returns>
    internal static int Run(string folder, TextWriter output, TextWriter error)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"error: {folder} is no folder");
            return 1;
        }

        IReadOnlyList<string> broken = SiteLinks.Broken(folder, out int links);
        foreach (string link in broken)
            error.WriteLine($"error: {link}");
        if (links == 0)
            error.WriteLine($"error: {folder} has no page with a link");
        output.WriteLine($"{links} links, {broken.Count} broken");
        return broken.Count == 0 && links > 0 ? 0 : 1;
    }
}

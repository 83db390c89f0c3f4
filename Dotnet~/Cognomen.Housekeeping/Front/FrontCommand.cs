using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>front [--check] [--root FOLDER]</c></summary>
internal static class FrontCommand
{
    private const string Page = "Documentation~/images/front.html";
    private const string Picture = "Documentation~/images/front.png";
    private const string Icon = "Documentation~/images/icon";

    public static System.CommandLine.Command Create() => SourceCommand.Create(
        "front",
        "Writes the names that README begins with, their picture and the icon. Needs Chromium.",
        "Change nothing; exit with 1 if README or the picture's page shows other names than the model gives.",
        Run);

    /// <returns>0, or 1 if something is not up to date.</returns>
    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        try
        {
            string readme = File.ReadAllText(Path.Combine(root, "README.md"));
            (string Path, string Text)[] files = [("README.md", FrontPage.Readme(readme)), (Page, FrontPage.Html())];
            int left = 0;
            foreach ((string path, string text) in files)
            {
                string target = Path.Combine(root, path);
                bool same = File.Exists(target) && File.ReadAllText(target) == text;
                if (check && !same)
                    error.WriteLine($"{path}: its names are not those that the model gives; run the command 'front'");
                if (!check)
                    File.WriteAllText(target, text);
                left += check && !same ? 1 : 0;
                output.WriteLine($"{path}: {(same ? "as it was" : check ? "differs" : "written")}");
            }

            if (!check)
            {
                Shoot(root, Page, Picture, FrontPage.Width, FrontPage.Height, 2);
                Shoot(root, Icon + ".svg", Icon + ".png", 128, 128, 1);
            }

            return left == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or Win32Exception)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    private static void Shoot(string root, string page, string picture, int width, int height, int scale)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--default-background-color=00000000", $"--force-device-scale-factor={scale}",
            $"--window-size={width},{height}", $"--screenshot={Path.Combine(root, picture)}", new Uri(Path.Combine(root, page)).AbsoluteUri,
        ];
        using Process browser = Process.Start(new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        string errors = browser.StandardError.ReadToEnd();
        browser.WaitForExit();
        if (browser.ExitCode != 0)
            throw new InvalidDataException($"chromium ended with {browser.ExitCode}: {errors}");
    }
}

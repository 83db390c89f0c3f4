using System;
using System.Diagnostics;
using System.IO;
using UnityEngine.UIElements;

namespace Cognomen.Pictures;

/// <summary>An element tree, with the size and the style sheet of its picture.</summary>
internal sealed record Picture(string Name, string Title, VisualElement Root, string Sheet, int Width, int Height)
{
    /// <summary>Writes it as a PNG.</summary>
    public void Write(string folder)
    {
        string work = Directory.CreateTempSubdirectory("cognomen-picture-").FullName;
        try
        {
            string page = Path.Combine(work, "page.html");
            File.WriteAllText(page, HtmlPage.Of(this));
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--window-size={Width},{Height}",
                $"--screenshot={Path.Combine(folder, Name + ".png")}", new Uri(page).AbsoluteUri,
            ];
            using Process browser = Process.Start(new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            string errors = browser.StandardError.ReadToEnd();
            browser.WaitForExit();
            if (browser.ExitCode != 0)
                throw new InvalidOperationException($"chromium ended with {browser.ExitCode}: {errors}");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}

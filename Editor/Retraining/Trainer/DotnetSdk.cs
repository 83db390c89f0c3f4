#nullable enable

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace Cognomen.Retraining
{
    /// <summary>Finds the user's own <c>dotnet</c>, and checks that it has an SDK that can build the trainer.</summary>
    internal static class DotnetSdk
    {
        /// <summary>The major version that builds the trainer, as <c>global.json</c> requires: any 10.0, and no other.</summary>
        public const int Needed = 10;

        /// <summary>The platforms of libtorch.</summary>
        internal static readonly string[] Platforms = { "linux-x64", "osx-arm64", "win-x64" };

        private static readonly string[] ListSdks = { "--list-sdks" };
        private static readonly string[] Info = { "--info" };

        /// <summary>The path of a <c>dotnet</c> with a suitable SDK.</summary>
        /// <param name="configured">The path in the settings; null or empty to search for it on the PATH and in the usual folders.</param>
        /// <exception cref="TrainerException">There is no suitable SDK. The message says what to install.</exception>
        public static string Find(string? configured) =>
            Find(configured, Environment.GetEnvironmentVariable, Path.DirectorySeparatorChar == '\\', FirstLine);

        /// <summary>Refuses a platform on which the trainer cannot run, before anything is downloaded.</summary>
        /// <exception cref="TrainerException">libtorch is not made for the platform of this <c>dotnet</c>.</exception>
        internal static void RequirePlatform(string dotnet)
        {
            using ChildProcess child = ChildProcess.Start(dotnet, Info, Path.GetTempPath());
            string platform = PlatformIn(child.Lines);
            if (platform.Length > 0 && Array.IndexOf(Platforms, platform) < 0) throw TrainerFaults.PlatformUnsupported(platform);
        }

        /// <summary>The platform in the output of <c>dotnet --info</c>, such as <c>osx-arm64</c>; empty if the output has none.</summary>
        internal static string PlatformIn(IEnumerable<string> lines)
        {
            string system = string.Empty, rid = string.Empty, architecture = string.Empty;
            foreach (string line in lines)
            {
                int colon = line.IndexOf(':');
                if (colon < 0) continue;
                string value = line.Substring(colon + 1).Trim();
                switch (line.Substring(0, colon).Trim())
                {
                    case "OS Platform": system = value; break;
                    case "RID": rid = value; break;
                    case "Architecture": architecture = value; break;
                }
            }

            // The dotnet of a distribution names the distribution (debian.12-x64); Microsoft's names linux.
            string name = system == "Windows" ? "win" : system == "Darwin" ? "osx" : system == "Linux" ? "linux" : string.Empty;
            if (name.Length == 0 || rid.Length == 0) return string.Empty;
            if (rid.Contains("musl") || rid.StartsWith("alpine", StringComparison.Ordinal)) name += "-musl";
            return name + "-" + (architecture.Length > 0 ? architecture : rid.Substring(rid.LastIndexOf('-') + 1));
        }

        internal static string Find(string? configured, Func<string, string?> environment, bool windows, Func<string, string?> firstLine)
        {
            if (!string.IsNullOrWhiteSpace(configured)) return Check(configured!.Trim(), configured.Trim());
            TrainerException? first = null;
            foreach (string candidate in Candidates(environment, windows, firstLine))
            {
                if (!File.Exists(candidate)) continue;
                try
                {
                    return Check(candidate, null);
                }
                catch (TrainerException e)
                {
                    first ??= e;
                }
            }

            throw first ?? TrainerFaults.DotnetMissing(null);
        }

        /// <summary>Paths where <c>dotnet</c> may be, the likeliest first. An editor's PATH is often shorter than a shell's.</summary>
        internal static IEnumerable<string> Candidates(Func<string, string?> environment, bool windows, Func<string, string?> firstLine)
        {
            string program = windows ? "dotnet.exe" : "dotnet";
            List<string?> folders = new List<string?> { environment("DOTNET_ROOT") };
            folders.AddRange((environment("PATH") ?? string.Empty).Split(windows ? ';' : ':'));
            if (windows)
            {
                folders.Add(Under(environment("ProgramFiles"), "dotnet"));
                // Where dotnet-install.ps1 and Visual Studio's own installer for one user put it.
                folders.Add(Under(Under(environment("LOCALAPPDATA"), "Microsoft"), "dotnet"));
            }
            else
            {
                // The path that an installer has recorded.
                folders.Add(firstLine("/etc/dotnet/install_location"));
                folders.Add("/usr/local/share/dotnet");
                folders.Add("/opt/homebrew/bin");
                folders.Add("/usr/local/bin");
                folders.Add("/usr/share/dotnet");
                folders.Add("/usr/lib/dotnet");
                folders.Add("/usr/bin");
                folders.Add(Under(environment("HOME"), ".dotnet"));
            }

            foreach (string? folder in folders)
            {
                if (!string.IsNullOrWhiteSpace(folder)) yield return Path.Combine(folder!.Trim('"'), program);
            }
        }

        private static string? FirstLine(string path)
        {
            try
            {
                if (!File.Exists(path)) return null;
                using StreamReader reader = new StreamReader(path);
                return reader.ReadLine()?.Trim();
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                return null;
            }
        }

        private static bool Fits(string version) =>
            Regex.Match(version, @"^(\d+)\.(\d+)\.(\d+)") is { Success: true } match
            && match.Groups[1].Value == Needed.ToString(CultureInfo.InvariantCulture)
            && match.Groups[2].Value == "0"
            && int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) >= 100;

        private static string? Under(string? folder, string inner) => string.IsNullOrEmpty(folder) ? null : Path.Combine(folder!, inner);

        private static string Check(string dotnet, string? configured)
        {
            List<string> versions = new List<string>();
            try
            {
                using ChildProcess child = ChildProcess.Start(dotnet, ListSdks, Path.GetTempPath());
                foreach (string line in child.Lines)
                {
                    Match match = Regex.Match(line, @"^(\d+)\.\S+");
                    if (!match.Success) continue;
                    if (Fits(match.Value)) return dotnet;
                    versions.Add(match.Value);
                }
            }
            catch (Exception e) when (e is Win32Exception || e is IOException || e is InvalidOperationException)
            {
                throw TrainerFaults.DotnetMissing(configured ?? dotnet, e);
            }

            throw TrainerFaults.SdkMissing(dotnet, string.Join(", ", versions));
        }
    }
}

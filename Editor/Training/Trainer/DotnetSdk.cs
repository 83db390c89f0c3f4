#nullable enable

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace Cognomen.Training
{
    /// <summary>Finds the user's own <c>dotnet</c>, and whether it has an SDK that can build the trainer.</summary>
    internal static class DotnetSdk
    {
        /// <summary>The oldest major version that can build the trainer.</summary>
        public const int Needed = 10;

        private static readonly string[] ListSdks = { "--list-sdks" };

        /// <summary>The path of a <c>dotnet</c> with a fitting SDK.</summary>
        /// <param name="configured">The path in the settings; null or empty: looked for on the PATH and in the usual folders.</param>
        /// <exception cref="TrainerException">There is none; the message says what to install.</exception>
        public static string Find(string? configured) =>
            Find(configured, Environment.GetEnvironmentVariable, Path.DirectorySeparatorChar == '\\');

        internal static string Find(string? configured, Func<string, string?> environment, bool windows)
        {
            if (!string.IsNullOrWhiteSpace(configured)) return Check(configured!.Trim(), configured.Trim());
            TrainerException? first = null;
            foreach (string candidate in Candidates(environment, windows))
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

        /// <summary>Where a <c>dotnet</c> may lie, the likeliest first. An editor's PATH is often shorter than a shell's.</summary>
        internal static IEnumerable<string> Candidates(Func<string, string?> environment, bool windows)
        {
            string program = windows ? "dotnet.exe" : "dotnet";
            List<string?> folders = new List<string?> { environment("DOTNET_ROOT") };
            folders.AddRange((environment("PATH") ?? string.Empty).Split(windows ? ';' : ':'));
            if (windows)
            {
                folders.Add(Under(environment("ProgramFiles"), "dotnet"));
            }
            else
            {
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
                    if (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) >= Needed) return dotnet;
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

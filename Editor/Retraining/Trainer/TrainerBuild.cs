#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace Cognomen.Retraining
{
    /// <summary>
    /// Builds the trainer from the package's sources, in a folder of the cache that is named for them. A new version of the package gets a
    /// new build, and several windows share one build.
    /// </summary>
    internal sealed class TrainerBuild
    {
        private const string Project = "Editor/Trainer~/Cognomen.Trainer.csproj";
        private const string Program = "cognomen-trainer.dll";
        private const string StampName = "built.txt";

        // The sources of the project. The package's tarball contains all of them.
        private static readonly string[] Sources =
        {
            "Directory.Build.props", "Directory.Packages.props", "global.json", "Editor/Trainer~", "Editor/Training", "Runtime",
            "Dotnet~/Cognomen", "Dotnet~/Cognomen.CommandLine", "Dotnet~/Cognomen.Training",
        };

        private static readonly string[] SourceEndings = { ".cs", ".csproj", ".props", ".json", ".targets" };

        private readonly TrainerSetup setup;

        internal TrainerBuild(TrainerSetup setup)
        {
            this.setup = setup;
            Folder = Path.Combine(setup.CacheFolder, "Trainer", Key(setup.PackageFolder));
        }

        /// <summary>The folder of this version's build.</summary>
        internal string Folder { get; }

        private string Stamp => Path.Combine(Folder, StampName);

        /// <summary>The trainer's program. It is built if there is none.</summary>
        /// <param name="dotnet">The path of <c>dotnet</c>.</param>
        /// <param name="say">Receives each line of progress.</param>
        /// <param name="adopt">Receives the child process, which the caller may end; null: the child has ended.</param>
        /// <param name="cancel">Cancelled if the child was ended on purpose.</param>
        /// <exception cref="TrainerException">The packages cannot be fetched, or the trainer cannot be built.</exception>
        internal string Ensure(string dotnet, Action<string> say, Action<ChildProcess?> adopt, CancellationToken cancel)
        {
            if (IsBuilt(out string program)) return program;
            Directory.CreateDirectory(Folder);
            using (Lock(say, cancel))
            {
                if (IsBuilt(out program)) return program;
                DotnetSdk.RequirePlatform(dotnet);
                say("Building the trainer. The first time takes a few minutes: about 300 MB are downloaded from NuGet.");
                Run(dotnet, say, adopt, cancel);
                string[] found = Directory.GetFiles(Folder, Program, SearchOption.AllDirectories);
                string? built = Array.Find(found, path => path.Replace('\\', '/').Contains("/bin/"));
                if (built == null) throw TrainerFaults.BuildFailed(0, $"'{Folder}' does not contain '{Program}'.");
                File.WriteAllText(Stamp, built);
                RemoveOthers();
                return built;
            }
        }

        /// <summary>A name for the sources: the first 16 hexadecimal digits of the SHA-256 of their paths and contents.</summary>
        internal static string Key(string packageFolder)
        {
            List<string> files = new List<string>();
            foreach (string source in Sources)
            {
                string path = Path.Combine(packageFolder, source);
                if (File.Exists(path)) files.Add(source);
                if (!Directory.Exists(path)) continue;
                foreach (string file in Directory.GetFiles(path, "*", SearchOption.AllDirectories))
                {
                    if (Array.IndexOf(SourceEndings, Path.GetExtension(file)) >= 0)
                        files.Add(file.Substring(packageFolder.Length).Replace('\\', '/').TrimStart('/'));
                }
            }

            files.Sort(StringComparer.Ordinal);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (string file in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
                hash.AppendData(File.ReadAllBytes(Path.Combine(packageFolder, file)));
            }

            return BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset()).ToString("x16", CultureInfo.InvariantCulture);
        }

        private bool IsBuilt(out string program)
        {
            program = File.Exists(Stamp) ? File.ReadAllText(Stamp) : string.Empty;
            return program.Length > 0 && File.Exists(program);
        }

        private void Run(string dotnet, Action<string> say, Action<ChildProcess?> adopt, CancellationToken cancel)
        {
            // One process without servers, so that killing it ends the whole build.
            string[] arguments =
            {
                "build", Path.Combine(setup.PackageFolder, Project), "--configuration", "Release", "--nologo", "--verbosity", "minimal",
                "-maxcpucount:1", "-nodeReuse:false", "-p:UseSharedCompilation=false",
                // A newer SDK has more warnings, which should not fail the build on a user's machine.
                "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
            };
            Dictionary<string, string> environment = new Dictionary<string, string>
            {
                ["COGNOMEN_ARTIFACTS"] = Folder,
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            };
            using ChildProcess child = ChildProcess.Start(dotnet, arguments, setup.PackageFolder, environment);
            adopt(child);
            foreach (string line in child.Lines)
            {
                child.Keep(line);
                say(line);
            }

            int exitCode = child.ExitCode();
            adopt(null);
            cancel.ThrowIfCancellationRequested();
            if (exitCode == 0) return;
            string details = child.LastLines;
            throw details.Contains("error NU") ? TrainerFaults.RestoreFailed(details) : TrainerFaults.BuildFailed(exitCode, details);
        }

        private FileStream Lock(Action<string> say, CancellationToken cancel)
        {
            string path = Path.Combine(Folder, "build.lock");
            for (bool said = false; ; said = true)
            {
                cancel.ThrowIfCancellationRequested();
                try
                {
                    return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                }
                catch (IOException) when (Directory.Exists(Folder))
                {
                    if (!said) say("Another window is building the trainer; waiting for it.");
                    cancel.WaitHandle.WaitOne(TimeSpan.FromSeconds(0.2));
                }
            }
        }

        // Each build takes half a gigabyte. A build that is in use stays if the system locks it.
        private void RemoveOthers()
        {
            foreach (string other in Directory.GetDirectories(Path.GetDirectoryName(Folder)!))
            {
                if (other == Folder) continue;
                try
                {
                    File.Delete(Path.Combine(other, StampName));
                    Directory.Delete(other, recursive: true);
                }
                catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
                {
                    continue;
                }
            }
        }
    }
}

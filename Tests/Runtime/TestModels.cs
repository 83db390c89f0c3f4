#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Cognomen.Tests
{
    /// <summary>
    /// The frozen models in Tests/Goldens~: one of each cell, some without nationalities, one with every option of the network, some
    /// with ending biases and a least weight of its own. Their nationalities are
    /// Ardish, Belmaran (masculine and feminine), Corvic (eight symbols), Dúnic (unmarked and feminine; some symbols are surrogate pairs) and
    /// Elari (prior 0); their longest names have 20 symbols.
    /// </summary>
    internal static class TestModels
    {
        private static readonly ConcurrentDictionary<string, NameModel> Loaded = new ConcurrentDictionary<string, NameModel>();

        /// <summary>The names of those with an Elman cell, a GRU or an LSTM.</summary>
        public static IEnumerable<string> Recurrent { get; } =
            new[] { "elman", "elman-relu", "gru", "lstm", "unconditioned", "options", "initial-state", "calibrated" };

        /// <summary>The names of those with the gated linear recurrence.</summary>
        public static IEnumerable<string> GatedLinear { get; } = new[] { "gated-linear", "gated-linear-plain", "gated-linear-calibrated" };

        /// <summary>The models' names, for TestCaseSource.</summary>
        public static IEnumerable<string> All { get; } =
            Recurrent.Concat(GatedLinear).ToArray();

        /// <summary>Those that know nationalities.</summary>
        public static IEnumerable<string> Conditioned { get; } = new[] { "elman", "elman-relu", "gru", "lstm", "options", "initial-state", "calibrated", "gated-linear", "gated-linear-calibrated" };

        /// <summary>A model for tests to which every model is the same.</summary>
        public static NameModel Any => Load("gru");

        /// <summary>A model by name, loaded once.</summary>
        public static NameModel Load(string name) => Loaded.GetOrAdd(name, key => NameModel.Load(Bytes(key)));

        /// <summary>The bytes of a model's file.</summary>
        public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Goldens, name + ".cognomen"));

        /// <summary>The text of a golden file.</summary>
        /// <exception cref="FileNotFoundException">Nobody has written it.</exception>
        public static string Golden(string name)
        {
            string path = Path.Combine(Goldens, name + ".txt");
            return File.Exists(path)
                ? File.ReadAllText(path).Replace("\r\n", "\n")
                : throw new FileNotFoundException(
                    "Tests/Goldens~/" + name + ".txt is missing: dotnet run --project Dotnet~/Cognomen.Housekeeping -- goldens", path);
        }

        /// <summary>A file's full path, from its place in the package.</summary>
        public static string PackagePath(string relative) => Path.Combine(Package, relative);

        // The package may be embedded, cached or a working copy: this file lies in it in any case.
        private static string Package { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

        private static string Goldens => Path.Combine(Package, "Tests", "Goldens~");

        private static string Here([CallerFilePath] string file = "") =>
            Path.GetDirectoryName(Path.GetFullPath(file)) ?? throw new InvalidOperationException("the compiler gave no path of this file");
    }
}

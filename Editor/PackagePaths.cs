#nullable enable

using System;
using System.IO;
using UnityEngine;
using PackageInfo = UnityEditor.PackageManager.PackageInfo;

namespace Cognomen.Editor
{
    /// <summary>The folder of the package, and the folders where it may write.</summary>
    internal static class PackagePaths
    {
        /// <summary>The package's path in the asset database, however it is installed.</summary>
        public const string Assets = "Packages/com.cognomen.names/";

        /// <summary>The package's folder. It is read-only if the package was installed from a registry, a tarball or Git.</summary>
        public static string Package
        {
            get
            {
                PackageInfo? package = PackageInfo.FindForAssembly(typeof(PackagePaths).Assembly);
                return package != null
                    ? package.resolvedPath
                    : throw new InvalidOperationException(
                        "Cognomen was not installed as a package: add it with the Package Manager, or put its folder into Packages/.");
            }
        }

        /// <summary>The package's corpus.</summary>
        public static string Corpus => Path.Combine(Package, "Data", "surnames.csv");

        /// <summary>The project's folder.</summary>
        public static string Project => Path.GetDirectoryName(Application.dataPath)!;

        /// <summary>Where the trainer is built and works; not under version control.</summary>
        public static string Cache => Path.Combine(Project, "Library", "Cognomen");
    }
}

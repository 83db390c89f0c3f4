#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using UnityEditor.AssetImporters;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    [Flags]
    public enum ImportAssetOptions
    {
        Default = 0,
        ForceUpdate = 1,
        ForceSynchronousImport = 8,
    }

    public static class FileUtil
    {
        public static string GetPhysicalPath(string logicalPath) => AssetDatabase.FullPath(logicalPath);
    }

    public static class AssetDatabase
    {
        private const string Package = "Packages/com.cognomen.names/";

        public static void ImportAsset(string path, ImportAssetOptions options = ImportAssetOptions.Default)
        {
            NativeCalls.Check("ImportAsset");
            string file = FullPath(path);
            if (!File.Exists(file))
                return;
            Type? importer = ImporterOf(Path.GetExtension(path).TrimStart('.'));
            if (importer == null)
                return;
            var context = new AssetImportContext(path);
            var made = (ScriptedImporter)Activator.CreateInstance(importer, nonPublic: true)!;
            made.OnImportAsset(context);
            if (context.Main is { } main)
                EditorStage.Assets[path] = main;
            else
                EditorStage.Assets.Remove(path);
        }

        public static T? LoadAssetAtPath<T>(string assetPath)
            where T : Object
        {
            NativeCalls.Check("LoadAssetAtPath");
            if (typeof(T) == typeof(StyleSheet))
                return File.Exists(FullPath(assetPath)) ? (T)(Object)NewSheet(assetPath) : null;
            if (!EditorStage.Assets.ContainsKey(assetPath))
                ImportAsset(assetPath);
            return EditorStage.Assets.TryGetValue(assetPath, out Object? asset) ? asset as T : null;
        }

        public static string[] FindAssets(string filter) =>
            EditorStage.Guids.Keys.Where(guid => Path.GetFileNameWithoutExtension(EditorStage.Guids[guid]) == filter.Split(' ')[0]).ToArray();

        public static string GUIDToAssetPath(string guid) => EditorStage.Guids.TryGetValue(guid, out string? path) ? path : "";

        public static string GetAssetPath(Object assetObject) =>
            EditorStage.Assets.FirstOrDefault(entry => ReferenceEquals(entry.Value, assetObject)).Key ?? "";

        internal static string FullPath(string path)
        {
            if (path.StartsWith(Package, StringComparison.Ordinal))
                return EditorStage.PackageFolder + "/" + path.Substring(Package.Length);
            return Path.IsPathRooted(path) ? path : Stage.ProjectFolder + "/" + path;
        }

        private static StyleSheet NewSheet(string path)
        {
            StyleSheet sheet = ScriptableObject.CreateInstance<StyleSheet>();
            sheet.name = FullPath(path);
            return sheet;
        }

        private static Type? ImporterOf(string extension) => AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name!.StartsWith("Cognomen", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes())
            .FirstOrDefault(type => type.GetCustomAttribute<ScriptedImporterAttribute>()?.Extension == extension);
    }

    [AttributeUsage(AttributeTargets.Class)]
    public class FilePathAttribute : Attribute
    {
        public FilePathAttribute(string relativePath, Location location)
        {
            RelativePath = relativePath;
            Place = location;
        }

        public enum Location
        {
            PreferencesFolder,
            ProjectFolder,
        }

        internal string RelativePath { get; }

        internal Location Place { get; }
    }

    public class ScriptableSingleton<T> : ScriptableObject
        where T : ScriptableObject
    {
        public static T instance
        {
            get
            {
                if (!EditorStage.Singletons.TryGetValue(typeof(T), out ScriptableObject? made))
                {
                    made = CreateInstance<T>();
                    EditorStage.Singletons[typeof(T)] = made;
                    if (EditorStage.Saved.TryGetValue(typeof(T), out Dictionary<string, object?>? saved))
                        EditorStage.Fill(made, saved);
                }

                return (T)made;
            }
        }

        internal int Saves { get; private set; }

        protected virtual void Save(bool saveAsText)
        {
            NativeCalls.Check("Save");
            Saves++;
            if (Attribute.GetCustomAttribute(GetType(), typeof(FilePathAttribute)) != null)
                EditorStage.Saved[GetType()] = EditorStage.Backup(this);
        }
    }
}

namespace UnityEditor.AssetImporters
{
    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public class ScriptedImporterAttribute : Attribute
    {
        public ScriptedImporterAttribute(int version, string ext)
        {
            Version = version;
            Extension = ext;
        }

        internal int Version { get; }

        internal string Extension { get; }
    }

    public abstract class ScriptedImporter : Object
    {
        public abstract void OnImportAsset(AssetImportContext ctx);
    }

    public class AssetImportContext
    {
        internal AssetImportContext(string assetPath)
        {
            this.assetPath = assetPath;
        }

        public string assetPath { get; }

        internal Object? Main { get; private set; }

        public void AddObjectToAsset(string identifier, Object obj) => obj.name = Path.GetFileNameWithoutExtension(assetPath);

        public void SetMainObject(Object obj) => Main = obj;

        public void DependsOnSourceAsset(string path) => _ = path;

        public void LogImportError(string msg, Object? obj = null) => EditorStage.ImportErrors.Add(msg);
    }
}

namespace UnityEditor.PackageManager
{
    public class PackageInfo
    {
        internal PackageInfo(string resolvedPath)
        {
            this.resolvedPath = resolvedPath;
        }

        public string resolvedPath { get; }

        public static PackageInfo? FindForAssembly(Assembly assembly) =>
            EditorStage.PackageFolder.Length == 0 ? null : new PackageInfo(EditorStage.PackageFolder);
    }
}

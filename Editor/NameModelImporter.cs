#nullable enable

using System.IO;
using Cognomen.Training;
using Cognomen.Unity;
using UnityEditor;
using UnityEditor.AssetImporters;

namespace Cognomen.Editor
{
    /// <summary>Imports a <c>.cognomen</c> file as a <see cref="NameModelAsset"/>, with the set of real names beside it if there is one.</summary>
    [ScriptedImporter(2, "cognomen")]
    public sealed class NameModelImporter : ScriptedImporter
    {
        /// <inheritdoc/>
        public override void OnImportAsset(AssetImportContext ctx)
        {
            try
            {
                string realNames = ModelPaths.RealNamesFor(ctx.assetPath);
                ctx.DependsOnSourceAsset(realNames);
                NameModelAsset asset = NameModelAsset.FromBytes(Read(ctx.assetPath)!, Read(realNames));
                ctx.AddObjectToAsset("model", asset);
                ctx.SetMainObject(asset);
            }
            catch (NameModelException e)
            {
                ctx.LogImportError($"{ctx.assetPath}: {e.Message}");
            }
        }

        private static byte[]? Read(string assetPath)
        {
            string path = FileUtil.GetPhysicalPath(assetPath);
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
    }
}

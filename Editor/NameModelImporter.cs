#nullable enable

using System.IO;
using Cognomen.Unity;
using UnityEditor;
using UnityEditor.AssetImporters;

namespace Cognomen.Editor
{
    /// <summary>Makes a <see cref="NameModelAsset"/> of a <c>.cognomen</c> file.</summary>
    [ScriptedImporter(1, "cognomen")]
    public sealed class NameModelImporter : ScriptedImporter
    {
        /// <inheritdoc/>
        public override void OnImportAsset(AssetImportContext ctx)
        {
            try
            {
                NameModelAsset asset = NameModelAsset.FromBytes(File.ReadAllBytes(FileUtil.GetPhysicalPath(ctx.assetPath)));
                ctx.AddObjectToAsset("model", asset);
                ctx.SetMainObject(asset);
            }
            catch (NameModelException e)
            {
                ctx.LogImportError($"{ctx.assetPath}: {e.Message}");
            }
        }
    }
}

#nullable enable

using System.IO;
using Cognomen.Editor;
using UnityEditor;
using UnityEngine;

namespace Cognomen.Samples.CustomCulture.Editor
{
    /// <summary>Opens the retraining window with this sample's list chosen.</summary>
    internal static class RetrainStarSystems
    {
        private const string List = "StarSystems.txt";

        [MenuItem("Window/Cognomen/Samples/Retrain Star Systems…", false, 2300)]
        internal static void Open()
        {
            foreach (string guid in AssetDatabase.FindAssets("StarSystems t:TextAsset"))
            {
                string path = AssetDatabase.GUIDToAssetPath(guid);
                if (Path.GetFileName(path) != List)
                    continue;
                RetrainWindow.Open(FileUtil.GetPhysicalPath(path));
                return;
            }

            Debug.LogWarning($"{List} was not found: import the sample Custom Culture of Cognomen anew.");
        }
    }
}

#nullable enable

using System.Globalization;
using Cognomen.Unity;
using UnityEditor;
using UnityEngine.UIElements;

namespace Cognomen.Editor
{
    /// <summary>The asset's inspector: properties of the model, and some names of every nationality.</summary>
    [CustomEditor(typeof(NameModelAsset))]
    internal sealed class NameModelAssetEditor : UnityEditor.Editor
    {
        private const int NamesOfEach = 3;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            WindowStyle.AddTo(root);
            var asset = (NameModelAsset)target;
            NameModel? model = ChosenModel.Load(asset);
            if (model == null)
            {
                root.Add(new HelpBox("This asset has no model. Import its .cognomen file again.", HelpBoxMessageType.Error));
                return root;
            }

            string parameters = model.ParameterCount.ToString("N0", CultureInfo.InvariantCulture);
            root.Add(new Label($"{model.Cell} of {model.HiddenSize} · {parameters} parameters · {(asset.Size + 512) / 1024} KB") { name = "shape" });
            root.Add(new Label("Fingerprint " + model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture)) { name = "fingerprint" });
            var names = new TextTable("Nationality", "Names");
            foreach (string nationality in model.Nationalities)
                names.AddRow(nationality, Some(model, nationality));
            root.Add(names);
            return root;
        }

        private static string Some(NameModel model, string nationality)
        {
            var generator = new NameGenerator(model, seed: 1);
            var names = new string[NamesOfEach];
            for (int i = 0; i < names.Length; i++)
                names[i] = generator.Next(nationality);
            return string.Join(", ", names);
        }
    }
}
